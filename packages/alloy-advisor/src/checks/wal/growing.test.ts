import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD } from '../../testdata/series';
import { walGrowing } from './growing';

describeQueryCheck(walGrowing, {
  labels: POD,
  value: 2,
  says: 'The WAL of alloy-node-a grows: what is left after it is cut is 200 % of what was left before.',
});
