import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD } from '../../testdata/series';
import { cardinalityChurn } from './churn';

describeQueryCheck(cardinalityChurn, {
  labels: POD,
  value: 10,
  says: 'alloy-node-a makes 10 times as many series in an hour as it has.',
});
