import { rateBy, share } from '../../metrics/expressions';
import { defineQueryCheck } from '../../check/query/defineQueryCheck';
import { PROCESS } from '../../metrics/MetricCheck';

export const lokiWriteLate = defineQueryCheck({
  id: 'loki-write/late',
  title: 'Log lines are delivered within a minute',
  docs: 'How long log lines take to get through a process: a slow log store, or too little CPU, makes them late.',
  severity: 'warning',
  area: 'logs-delivery',
  about: 'process',
  measure: scope =>
    share(
      rateBy(
        scope,
        PROCESS,
        scope.select('loki_write_entry_propagation_latency_seconds_sum'),
      ),
      rateBy(
        scope,
        PROCESS,
        scope.select('loki_write_entry_propagation_latency_seconds_count'),
      ),
    ),
  threshold: { above: 60 },
  unit: 'seconds',
  failing: ({ who, value }) => `Log lines take ${value} to get through ${who}.`,
  passing: 'Log lines go through every Alloy that reports within a minute.',
  remedy: {
    text: 'See whether the log store answers slowly, and whether the process is short of CPU.',
    docsUrl:
      'https://grafana.com/docs/alloy/latest/reference/components/loki/loki.write/',
  },
  alert: {
    name: 'AlloyLokiWriteLate',
    for: '15m',
    summary:
      'Log lines need {{ $value | humanizeDuration }} through {{ $labels.instance }}.',
  },
});
