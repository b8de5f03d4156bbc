import { rateBy } from '../../metrics/expressions';
import { defineQueryCheck } from '../../check/query/defineQueryCheck';
import { PROCESS } from '../../metrics/MetricCheck';

export const remoteWriteNothingSent = defineQueryCheck({
  id: 'remote-write/nothing-sent',
  title: 'Whoever collects metrics delivers some',
  docs: 'A collector in good health that delivers nothing looks like any other in what is said of its components.',
  severity: 'critical',
  area: 'metrics-delivery',
  about: 'process',
  measure: scope =>
    rateBy(
      scope,
      PROCESS,
      scope.select('prometheus_remote_storage_samples_total'),
      '10m',
    ),
  threshold: { below: 0.001 },
  unit: 'perSecond',
  failing: ({ who }) =>
    `${who} reports, and has sent no sample for ten minutes.`,
  passing: 'Every Alloy that reports sends samples.',
  remedy: {
    text: 'See whether its scrapes have targets and whether their samples are forwarded to prometheus.remote_write; health says nothing of it.',
    docsUrl:
      'https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.remote_write/',
  },
  alert: {
    name: 'AlloyNothingSent',
    for: '10m',
    summary: '{{ $labels.instance }} has sent no sample for ten minutes.',
  },
});
