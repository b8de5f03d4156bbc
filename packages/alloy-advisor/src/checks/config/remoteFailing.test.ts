import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD } from '../../testdata/series';
import { configRemoteFailing } from './remoteFailing';

describeQueryCheck(configRemoteFailing, {
  labels: POD,
  value: 3,
  says: 'alloy-node-a failed 3 times in 15 minutes to load its remote configuration.',
});
