import { defineQueryCheck } from '../../check/query/defineQueryCheck';
import { PROCESS } from '../../metrics/MetricCheck';

export const cardinalityChurn = defineQueryCheck({
  id: 'cardinality/churn',
  title: 'Series live longer than an hour',
  docs: 'A label that changes with every container or request makes new series all the time: as many as are made in an hour are held against those that there are.',
  severity: 'info',
  about: 'process',
  measure: scope =>
    `sum ${scope.by(PROCESS)} (increase(${scope.select(
      'prometheus_remote_write_wal_storage_created_series_total',
    )}[1h])) / clamp_min(sum ${scope.by(PROCESS)} (${scope.select(
      'prometheus_remote_write_wal_storage_active_series',
    )}), 100)`,
  threshold: { above: 5 },
  unit: 'none',
  failing: ({ who, value }) =>
    `${who} makes ${value} times as many series in an hour as it has.`,
  passing: 'Series live longer than an hour.',
  remedy: {
    text: 'Look for a label that changes with every container or request: ids and names of cAdvisor, pod hashes, ports. A prometheus.relabel rule before remote_write keeps it out.',
  },
  alert: {
    name: 'AlloySeriesChurn',
    for: '1h',
    summary:
      '{{ $labels.instance }} makes {{ $value | humanize }} times its series anew in an hour.',
  },
});
