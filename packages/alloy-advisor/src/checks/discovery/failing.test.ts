import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD } from '../../testdata/series';
import { discoveryFailing } from './failing';

describeQueryCheck(discoveryFailing, {
  labels: POD,
  value: 10,
  says: 'alloy-node-a failed 10 times in 15 minutes to list or watch what it discovers.',
});
