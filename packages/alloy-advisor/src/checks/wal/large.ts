import { defineQueryCheck } from '../../check/query/defineQueryCheck';
import { PROCESS } from '../../metrics/MetricCheck';

export const walLarge = defineQueryCheck({
  id: 'wal/large',
  title: 'The WAL is a fraction of its volume',
  docs: 'What is not delivered stays in the WAL for up to two hours, until its volume is full.',
  severity: 'warning',
  about: 'process',
  measure: scope =>
    `max ${scope.by(PROCESS)} (${scope.select(
      'prometheus_tsdb_wal_storage_size_bytes',
    )})`,
  threshold: { above: 536870912 },
  unit: 'bytes',
  failing: ({ who, value }) => `The WAL of ${who} takes up ${value}.`,
  passing: 'No WAL of those that report is larger than 512Mi.',
  remedy: {
    text: 'What is not delivered stays in it for up to two hours: see whether delivery is behind. A volume of 1Gi is full soon after.',
    docsUrl:
      'https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.remote_write/',
  },
  alert: {
    name: 'AlloyWALLarge',
    for: '30m',
    summary:
      'The WAL of {{ $labels.instance }} has {{ $value | humanize1024 }}B.',
  },
});
