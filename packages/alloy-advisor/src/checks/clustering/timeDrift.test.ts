import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { COLLECTOR } from '../../testdata/series';
import { clusteringTimeDrift } from './timeDrift';

describeQueryCheck(clusteringTimeDrift, {
  labels: COLLECTOR,
  value: 200,
  says: 'The members of alloy-node are 200 events apart: one does not hear the others.',
});
