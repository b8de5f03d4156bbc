import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD } from '../../testdata/series';
import { walLarge } from './large';

describeQueryCheck(walLarge, {
  labels: POD,
  value: 1073741824,
  says: 'The WAL of alloy-node-a takes up 1Gi.',
});
