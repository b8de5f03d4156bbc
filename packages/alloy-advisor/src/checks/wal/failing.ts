import { estimated } from '../../metrics/estimated';
import { defineQueryCheck } from '../../check/query/defineQueryCheck';
import { PROCESS } from '../../metrics/MetricCheck';

export const walFailing = defineQueryCheck({
  id: 'wal/failing',
  title: 'The WAL is written and shortened',
  docs: 'A WAL that is corrupt, not written or not shortened loses samples: what stood behind the damage is gone after the repair.',
  severity: 'critical',
  about: 'process',
  measure: scope =>
    `sum ${scope.by(PROCESS)} (increase(${scope.select(
      'prometheus_remote_write_wal_corruptions_total',
    )}[1h])) + sum ${scope.by(PROCESS)} (increase(${scope.select(
      'prometheus_tsdb_wal_writes_failed_total',
    )}[1h])) + sum ${scope.by(PROCESS)} (increase(${scope.select(
      'prometheus_tsdb_wal_truncations_failed_total',
    )}[1h])) + sum ${scope.by(PROCESS)} (increase(${scope.select(
      'prometheus_remote_write_wal_checkpoint_creations_failed_total',
    )}[1h]))`,
  threshold: { above: 0 },
  unit: 'count',
  failing: ({ who, amount }) =>
    `The WAL of ${who} failed ${estimated(
      amount,
      'time',
    )} in the last hour: corrupt, not written or not shortened.`,
  passing: 'The WAL of every Alloy that reports is written and shortened.',
  remedy: {
    text: 'See whether its volume is full or slow. A corrupt WAL is repaired at the next start, and what stood behind the damage is lost.',
    docsUrl:
      'https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.remote_write/',
  },
  alert: {
    name: 'AlloyWALFailing',
    for: '5m',
    summary: 'The WAL of {{ $labels.instance }} fails.',
  },
});
