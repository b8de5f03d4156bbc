import { estimated } from '../../metrics/estimated';
import { defineQueryCheck } from '../../check/query/defineQueryCheck';
import { PROCESS } from '../../metrics/MetricCheck';

export const discoveryFailing = defineQueryCheck({
  id: 'discovery/failing',
  title: 'Discovery reaches the Kubernetes API',
  docs: 'Where the Kubernetes API can not be listed or watched, targets stay as they were last seen.',
  severity: 'warning',
  about: 'process',
  measure: scope =>
    `sum ${scope.by(PROCESS)} (increase(${scope.select(
      'prometheus_sd_kubernetes_failures_total',
    )}[15m]))`,
  threshold: { above: 5 },
  unit: 'count',
  failing: ({ who, amount }) =>
    `${who} failed ${estimated(
      amount,
      'time',
    )} in 15 minutes to list or watch what it discovers.`,
  passing: 'Discovery reaches the Kubernetes API everywhere.',
  remedy: {
    text: 'See whether its service account may list and watch what it discovers, and whether a NetworkPolicy keeps it from the API server. Targets stay as they were last seen.',
  },
  alert: {
    name: 'AlloyDiscoveryFailing',
    for: '15m',
    summary: '{{ $labels.instance }} can not list or watch what it discovers.',
  },
});
