import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD } from '../../testdata/series';
import { remoteWriteFailing } from './failing';

describeQueryCheck(remoteWriteFailing, {
  labels: POD,
  value: 0.2,
  says: 'The metrics store refuses 20 % of the samples that alloy-node-a sends: they are lost.',
});
