import { rateBy } from '../../metrics/expressions';
import { defineQueryCheck } from '../../check/query/defineQueryCheck';
import { PROCESS } from '../../metrics/MetricCheck';

export const lokiWriteDropping = defineQueryCheck({
  id: 'loki-write/dropping',
  title: 'No log line is lost',
  docs: 'Log lines whose delivery was given up are lost; the counter says for which reason.',
  severity: 'critical',
  area: 'logs-delivery',
  clause: { other: '{count} instances lose log lines' },
  about: 'process',
  measure: scope =>
    rateBy(scope, PROCESS, scope.select('loki_write_dropped_entries_total')),
  threshold: { above: 0 },
  unit: 'perSecond',
  failing: ({ who, value }) =>
    `${who} loses log lines, ${value}: it gave up delivering them.`,
  impact: ({ amount }) => ({ linesPerSecond: amount }),
  passing: 'No Alloy that reports loses log lines.',
  remedy: {
    text: 'The label reason says why: rate_limited and stream_limited are limits of the tenant in Loki, line_too_long is a line to be cut by stage.truncate, ingester_error is the store itself.',
    docsUrl:
      'https://grafana.com/docs/alloy/latest/reference/components/loki/loki.write/',
    alloy:
      'loki.process "cut" {\n\tforward_to = [loki.write.default.receiver]\n\n\tstage.truncate {\n\t\trule {\n\t\t\tlimit  = "64KiB"\n\t\t\tsuffix = "..."\n\t\t}\n\t}\n}\n',
  },
  alert: {
    name: 'AlloyLokiWriteDropping',
    for: '10m',
    summary:
      '{{ $labels.instance }} loses {{ $value | humanize }} log lines a second.',
  },
});
