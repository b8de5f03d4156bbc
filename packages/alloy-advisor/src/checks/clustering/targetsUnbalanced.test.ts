import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { COLLECTOR } from '../../testdata/series';
import { clusteringTargetsUnbalanced } from './targetsUnbalanced';

describeQueryCheck(clusteringTargetsUnbalanced, {
  labels: COLLECTOR,
  value: 3,
  says: 'One member of alloy-node has 3 times its share of the targets.',
});
