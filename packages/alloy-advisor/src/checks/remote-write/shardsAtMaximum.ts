import { defineQueryCheck } from '../../check/query/defineQueryCheck';
import { PROCESS } from '../../metrics/MetricCheck';

export const remoteWriteShardsAtMaximum = defineQueryCheck({
  id: 'remote-write/shards-at-maximum',
  title: 'Remote write has shards to spare',
  docs: 'A queue that wants more shards than it may have is not emptied as fast as it is filled: the store is slower than what is collected.',
  severity: 'warning',
  area: 'metrics-delivery',
  about: 'process',
  measure: scope =>
    `max ${scope.by(PROCESS)} (${scope.select(
      'prometheus_remote_storage_shards_desired',
    )} / ${scope.select('prometheus_remote_storage_shards_max')})`,
  threshold: { above: 1 },
  unit: 'ratio',
  failing: ({ who, value }) =>
    `${who} wants ${value} of the shards that it may have to deliver its samples.`,
  passing: 'Every Alloy that reports has shards to spare.',
  remedy: {
    text: 'The store is slower than what is collected. Mend the store, collect less, or raise max_shards in the queue_config of prometheus.remote_write.',
    docsUrl:
      'https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.remote_write/',
    alloy:
      'prometheus.remote_write "default" {\n\tendpoint {\n\t\turl = sys.env("METRICS_URL")\n\n\t\tqueue_config {\n\t\t\tmax_shards = 100\n\t\t}\n\t}\n}\n',
  },
  alert: {
    name: 'AlloyRemoteWriteShardsAtMaximum',
    for: '15m',
    summary:
      '{{ $labels.instance }} wants more shards than its remote write may have.',
  },
});
