import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD } from '../../testdata/series';
import { remoteWriteRetrying } from './retrying';

describeQueryCheck(remoteWriteRetrying, {
  labels: POD,
  value: 0.2,
  says: 'alloy-node-a has to send 20 % of its samples again.',
});
