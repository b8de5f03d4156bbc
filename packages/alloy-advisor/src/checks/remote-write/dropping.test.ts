import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD } from '../../testdata/series';
import { remoteWriteDropping } from './dropping';

describeQueryCheck(remoteWriteDropping, {
  labels: POD,
  value: 0.5,
  says: 'alloy-node-a drops samples before they are sent: 0.5 a second.',
  costs: { samplesPerSecond: 0.5 },
});
