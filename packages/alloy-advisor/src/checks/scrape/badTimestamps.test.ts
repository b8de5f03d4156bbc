import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD } from '../../testdata/series';
import { scrapeBadTimestamps } from './badTimestamps';

describeQueryCheck(scrapeBadTimestamps, {
  labels: POD,
  value: 0.5,
  says: 'Targets of alloy-node-a give samples twice, out of order or with an impossible time: 0.5 a second.',
  costs: { samplesPerSecond: 0.5 },
});
