import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD } from '../../testdata/series';
import { remoteWriteNothingSent } from './nothingSent';

describeQueryCheck(remoteWriteNothingSent, {
  labels: POD,
  value: 0,
  says: 'alloy-node-a reports, and has sent no sample for ten minutes.',
});
