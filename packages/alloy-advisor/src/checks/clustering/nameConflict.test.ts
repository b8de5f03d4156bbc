import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { NAMED } from '../../testdata/series';
import { clusteringNameConflict } from './nameConflict';

describeQueryCheck(clusteringNameConflict, {
  labels: NAMED,
  value: 3,
  says: 'Two members of lab go by the same node name: 3 conflicts in 15 minutes.',
});
