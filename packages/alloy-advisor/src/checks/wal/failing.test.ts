import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD } from '../../testdata/series';
import { walFailing } from './failing';

describeQueryCheck(walFailing, {
  labels: POD,
  value: 3,
  says: 'The WAL of alloy-node-a failed 3 times in the last hour: corrupt, not written or not shortened.',
});
