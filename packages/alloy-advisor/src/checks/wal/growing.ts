import type { Scope } from '../../queries';
import { defineQueryCheck } from '../../check/query/defineQueryCheck';
import { PROCESS } from '../../metrics/MetricCheck';

/** Below that a WAL may double by a few more targets, and nobody minds. */
const FLOOR = 64 * 2 ** 20;
/** A little more than the two hours after which what was sent is cut off. */
const PERIOD = '150m';

export const walGrowing = defineQueryCheck({
  id: 'wal/growing',
  title: 'The WAL does not grow from one cut to the next',
  docs: 'A WAL grows for two hours and is then cut, like a saw: its size, and what its slope predicts, say nothing of a trend. What is left after the cut does: it grows only when more is kept than before, since it is not delivered or since there is more of it.',
  severity: 'warning',
  about: 'process',
  measure: scope =>
    `max ${scope.by(PROCESS)} (${lowest(scope)} / ${lowest(
      scope,
      ` offset ${PERIOD}`,
    )})`,
  threshold: { above: 1.5 },
  unit: 'ratio',
  idle: 'No WAL was watched for five hours yet, or its size is not collected.',
  failing: ({ who, value }) =>
    `The WAL of ${who} grows: what is left after it is cut is ${value} of what was left before.`,
  passing:
    'No WAL that was watched for five hours grows from one cut to the next.',
  remedy: {
    text: 'What is not delivered is not cut off: see whether delivery is behind or failing. If it is not, there are more series than before: see which job they are of.',
    docsUrl:
      'https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.remote_write/',
  },
  alert: {
    name: 'AlloyWALGrowing',
    for: '30m',
    summary:
      'The WAL of {{ $labels.instance }} grows: after it is cut, {{ $value | humanizePercentage }} of what was left before is left.',
  },
});

function lowest(scope: Scope, offset = ''): string {
  return `clamp_min(min_over_time(${scope.select(
    'prometheus_tsdb_wal_storage_size_bytes',
  )}[${PERIOD}]${offset}), ${FLOOR})`;
}
