import { describeQueryCheck } from '../../__testUtils__/describeQueryCheck';
import { POD } from '../../testdata/series';
import { componentsEvaluationSlow } from './evaluationSlow';

describeQueryCheck(componentsEvaluationSlow, {
  labels: POD,
  value: 0.2,
  says: 'alloy-node-a spends 20 % of its time on components that are slow to evaluate.',
});
