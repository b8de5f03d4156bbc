import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD } from '../../testdata/series';
import { scrapeSampleLimit } from './sampleLimit';

describeQueryCheck(scrapeSampleLimit, {
  labels: POD,
  value: 3,
  says: '3 scrapes of alloy-node-a were thrown away whole in the last 15 minutes, for more samples than the limit.',
});
