import { rateBy, share } from '../../metrics/expressions';
import { defineQueryCheck } from '../../check/query/defineQueryCheck';
import { PROCESS } from '../../metrics/MetricCheck';

export const remoteWriteRetrying = defineQueryCheck({
  id: 'remote-write/retrying',
  title: 'Samples are taken at the first attempt',
  docs: 'Samples are sent again where the store answers 429 or 5xx; the share of those that are is measured.',
  severity: 'warning',
  area: 'metrics-delivery',
  about: 'process',
  measure: scope =>
    share(
      rateBy(
        scope,
        PROCESS,
        scope.select('prometheus_remote_storage_samples_retried_total'),
      ),
      rateBy(
        scope,
        PROCESS,
        scope.select('prometheus_remote_storage_samples_total'),
      ),
    ),
  threshold: { above: 0.1 },
  unit: 'ratio',
  failing: ({ who, value }) =>
    `${who} has to send ${value} of its samples again.`,
  passing:
    'Every Alloy that reports delivers its samples at the first attempt.',
  remedy: {
    text: 'The store answers 429 or 5xx: see its limits for the tenant and its own health.',
    docsUrl:
      'https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.remote_write/',
  },
  alert: {
    name: 'AlloyRemoteWriteRetrying',
    for: '15m',
    summary:
      '{{ $labels.instance }} sends {{ $value | humanizePercentage }} of its samples again.',
  },
});
