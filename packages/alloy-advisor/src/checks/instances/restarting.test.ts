import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD } from '../../testdata/series';
import { instancesRestarting } from './restarting';

describeQueryCheck(instancesRestarting, {
  labels: POD,
  value: 4,
  says: 'alloy-node-a started 4 times anew in the last hour.',
});
