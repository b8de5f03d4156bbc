import { defineQueryCheck } from '../../check/query/defineQueryCheck';
import { PROCESS } from '../../metrics/MetricCheck';

export const scrapeBadTimestamps = defineQueryCheck({
  id: 'scrape/bad-timestamps',
  title: 'Targets give each sample once and in order',
  docs: 'Samples that a target gives twice, out of order or with an impossible time are left out; Alloy counts them by their reason.',
  severity: 'warning',
  about: 'process',
  measure: scope =>
    `sum ${scope.by(PROCESS)} (rate(${scope.select(
      'prometheus_target_scrapes_sample_out_of_order_total',
    )}[10m])) + sum ${scope.by(PROCESS)} (rate(${scope.select(
      'prometheus_target_scrapes_sample_duplicate_timestamp_total',
    )}[10m])) + sum ${scope.by(PROCESS)} (rate(${scope.select(
      'prometheus_target_scrapes_sample_out_of_bounds_total',
    )}[10m]))`,
  threshold: { above: 0 },
  unit: 'perSecond',
  failing: ({ who, value }) =>
    `Targets of ${who} give samples twice, out of order or with an impossible time: ${value}.`,
  impact: ({ amount }) => ({ samplesPerSecond: amount }),
  passing: 'Targets give each sample once and in order.',
  remedy: {
    text: 'A relabel rule that drops a label makes two series of a target one, or a target sets timestamps itself: keep the label, or set honor_timestamps = false.',
  },
  alert: {
    name: 'AlloyBadTimestamps',
    for: '15m',
    summary:
      'Targets of {{ $labels.instance }} give samples twice or out of order.',
  },
});
