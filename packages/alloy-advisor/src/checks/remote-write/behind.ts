import { defineQueryCheck } from '../../check/query/defineQueryCheck';
import { PROCESS } from '../../metrics/MetricCheck';

/** No queue waits so long; what was never sent counts from 1970. */
const NEVER_SECONDS = 1e9;

export const remoteWriteBehind = defineQueryCheck({
  id: 'remote-write/behind',
  title: 'Samples are delivered within two minutes',
  docs: 'The difference of two gauges of the same queue. The older metric without `queue` in its name is deprecated upstream. A process that has sent nothing yet is behind, too.',
  severity: 'warning',
  area: 'metrics-delivery',
  about: 'process',
  measure: scope =>
    `max ${scope.by(PROCESS)} (${scope.select(
      'prometheus_remote_storage_queue_highest_timestamp_seconds',
    )} - ${scope.select(
      'prometheus_remote_storage_queue_highest_sent_timestamp_seconds',
    )})`,
  threshold: { above: 120 },
  unit: 'seconds',
  failing: ({ who, value, amount }) =>
    amount > NEVER_SECONDS
      ? `${who} has delivered no sample since it started.`
      : `What ${who} delivers is ${value} behind what it collects.`,
  passing: 'Every Alloy that reports delivers its samples within two minutes.',
  remedy: {
    text: 'See whether the store answers slowly or refuses, and whether shards are at their maximum. What is behind waits in the WAL, and is lost when it is older than two hours.',
    docsUrl:
      'https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.remote_write/',
  },
  alert: {
    name: 'AlloyRemoteWriteBehind',
    for: '10m',
    summary:
      '{{ $labels.instance }} {{ if gt $value 1e9 }}has delivered no sample since it started{{ else }}is {{ $value | humanizeDuration }} behind in delivering samples{{ end }}.',
  },
});
