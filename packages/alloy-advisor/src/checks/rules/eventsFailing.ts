import { estimated } from '../../metrics/estimated';
import { orZero } from '../../metrics/expressions';
import { defineQueryCheck } from '../../check/query/defineQueryCheck';
import { PROCESS } from '../../metrics/MetricCheck';

export const rulesEventsFailing = defineQueryCheck({
  id: 'rules/events-failing',
  title: 'Every PrometheusRule is handled',
  docs: 'A PrometheusRule that does not parse, or that the ruler refuses, is not handled; the process counts those.',
  severity: 'warning',
  about: 'process',
  measure: scope =>
    orZero(
      `sum ${scope.by(PROCESS)} (increase(${scope.select(
        'mimir_rules_events_failed_total',
      )}[20m]))`,
      `sum ${scope.by(PROCESS)} (${scope.select('mimir_rules_events_total')})`,
    ),
  threshold: { above: 0 },
  unit: 'count',
  failing: ({ who, amount }) =>
    `${who} failed ${estimated(
      amount,
      'time',
    )} in 20 minutes to handle a PrometheusRule.`,
  passing: 'Every PrometheusRule is handled.',
  remedy: {
    text: 'A PrometheusRule that does not parse, or one that the ruler refuses: the log of the process names it.',
    docsUrl:
      'https://grafana.com/docs/alloy/latest/reference/components/mimir/mimir.rules.kubernetes/',
  },
  alert: {
    name: 'AlloyRuleEventsFailed',
    for: '20m',
    summary: '{{ $labels.instance }} can not handle a PrometheusRule.',
  },
});
