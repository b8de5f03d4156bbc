import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD } from '../../testdata/series';
import { rulesEventsFailing } from './eventsFailing';

describeQueryCheck(rulesEventsFailing, {
  labels: POD,
  value: 3,
  says: 'alloy-node-a failed 3 times in 20 minutes to handle a PrometheusRule.',
});
