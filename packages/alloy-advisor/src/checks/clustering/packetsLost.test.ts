import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD } from '../../testdata/series';
import { clusteringPacketsLost } from './packetsLost';

describeQueryCheck(clusteringPacketsLost, {
  labels: POD,
  value: 0.2,
  says: 'alloy-node-a cannot send 20 % of its packets to its peers.',
});
