import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD } from '../../testdata/series';
import { walOutOfOrder } from './outOfOrder';

describeQueryCheck(walOutOfOrder, {
  labels: POD,
  value: 0.2,
  says: '20 % of the samples that alloy-node-a collects come out of order and are left out.',
});
