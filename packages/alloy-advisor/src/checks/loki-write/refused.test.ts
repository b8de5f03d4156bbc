import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD } from '../../testdata/series';
import { lokiWriteRefused } from './refused';

describeQueryCheck(lokiWriteRefused, {
  labels: POD,
  value: 0.2,
  says: 'The log store refuses 20 % of the batches that alloy-node-a sends; its components stay healthy.',
});
