import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD } from '../../testdata/series';
import { remoteWriteFailing } from './failing';

describeQueryCheck(remoteWriteFailing, {
  labels: POD,
  value: 0.2,
  says: 'The metrics store refuses 20 % of the samples that alloy-node-a sends: they are lost.',
  // The store takes 40 a second of it: of 50 a fifth was refused.
  costs: { samplesPerSecond: 10 },
});
