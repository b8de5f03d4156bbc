import { orZero, rateBy } from '../../metrics/expressions';
import { defineQueryCheck } from '../../check/query/defineQueryCheck';
import { PROCESS } from '../../metrics/MetricCheck';

export const componentsEvaluationSlow = defineQueryCheck({
  id: 'components/evaluation-slow',
  title: 'Components are evaluated quickly',
  docs: 'How much of its time a process spends on components that are slow to evaluate; discovery over a large API is the usual one.',
  severity: 'info',
  about: 'process',
  measure: scope =>
    orZero(
      rateBy(
        scope,
        PROCESS,
        scope.select('alloy_component_evaluation_slow_seconds'),
        '10m',
      ),
      `max ${scope.by(PROCESS)} (${scope.select(
        'alloy_component_controller_evaluating',
      )})`,
    ),
  threshold: { above: 0 },
  unit: 'ratio',
  failing: ({ who, value }) =>
    `${who} spends ${value} of its time on components that are slow to evaluate.`,
  passing: 'Components are evaluated quickly.',
  remedy: {
    text: 'The label component_id of alloy_component_evaluation_slow_seconds names the component; discovery over a large API is the usual one.',
  },
  alert: {
    name: 'AlloySlowComponentEvaluations',
    for: '15m',
    summary: '{{ $labels.instance }} is slow to evaluate components.',
  },
});
