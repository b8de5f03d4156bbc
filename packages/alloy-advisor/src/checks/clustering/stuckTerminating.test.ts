import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD } from '../../testdata/series';
import { clusteringStuckTerminating } from './stuckTerminating';

describeQueryCheck(clusteringStuckTerminating, {
  labels: POD,
  value: 3,
  says: 'alloy-node-a sees 3 members that are leaving and do not go.',
});
