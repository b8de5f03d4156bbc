import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { NAMED } from '../../testdata/series';
import { clusteringPeersDisagree } from './peersDisagree';

describeQueryCheck(clusteringPeersDisagree, {
  labels: NAMED,
  value: 3,
  says: 'The members of monitoring/lab do not all see each other: one sees 3 fewer than there are.',
});
