import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD } from '../../testdata/series';
import { clusteringGossipUnhealthy } from './gossipUnhealthy';

describeQueryCheck(clusteringGossipUnhealthy, {
  labels: POD,
  value: 3,
  says: 'alloy-node-a has a gossip health score of 3: its peers do not answer it in time.',
});
