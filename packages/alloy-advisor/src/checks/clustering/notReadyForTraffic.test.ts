import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD } from '../../testdata/series';
import { clusteringNotReadyForTraffic } from './notReadyForTraffic';

describeQueryCheck(clusteringNotReadyForTraffic, {
  labels: POD,
  value: 0,
  says: 'alloy-node-a waits for more members and takes no work.',
});
