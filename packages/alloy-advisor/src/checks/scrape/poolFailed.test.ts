import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD } from '../../testdata/series';
import { scrapePoolFailed } from './poolFailed';

describeQueryCheck(scrapePoolFailed, {
  labels: POD,
  value: 3,
  says: '3 scrape pools of alloy-node-a could not be made or changed in the last hour.',
});
