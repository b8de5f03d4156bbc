import { orZero, rateBy } from '../../metrics/expressions';
import { defineQueryCheck } from '../../check/query/defineQueryCheck';
import { PROCESS } from '../../metrics/MetricCheck';

export const remoteWriteDropping = defineQueryCheck({
  id: 'remote-write/dropping',
  title: 'No sample is dropped before it is sent',
  docs: 'The counter appears with the first drop, so its zero comes from the samples that are sent. What a write_relabel_config drops is meant to be dropped.',
  severity: 'warning',
  area: 'metrics-delivery',
  clause: {
    other: '{count} instances drop samples before they are sent',
  },
  about: 'process',
  measure: scope =>
    orZero(
      rateBy(
        scope,
        PROCESS,
        scope.select(
          'prometheus_remote_storage_samples_dropped_total',
          'reason!="dropped_series"',
        ),
      ),
      rateBy(
        scope,
        PROCESS,
        scope.select('prometheus_remote_storage_samples_total'),
      ),
    ),
  threshold: { above: 0 },
  unit: 'perSecond',
  failing: ({ who, value }) =>
    `${who} drops samples before they are sent: ${value}.`,
  impact: ({ amount }) => ({ samplesPerSecond: amount }),
  passing: 'No Alloy that reports drops samples before they are sent.',
  remedy: {
    text: 'Samples that waited longer than the store would take them are dropped as too old: mend the delivery first. The reason is a label of the metric.',
    docsUrl:
      'https://grafana.com/docs/alloy/latest/reference/components/prometheus/prometheus.remote_write/',
  },
  alert: {
    name: 'AlloyRemoteWriteDropping',
    for: '10m',
    summary:
      '{{ $labels.instance }} drops {{ $value | humanize }} samples a second unsent.',
  },
});
