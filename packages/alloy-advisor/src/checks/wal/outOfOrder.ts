import { rateBy, share } from '../../metrics/expressions';
import { defineQueryCheck } from '../../check/query/defineQueryCheck';
import { PROCESS } from '../../metrics/MetricCheck';

export const walOutOfOrder = defineQueryCheck({
  id: 'wal/out-of-order',
  title: 'Samples come in order',
  docs: 'Samples that come out of order are left out, as where two targets of one process give the same series.',
  severity: 'warning',
  about: 'process',
  measure: scope =>
    share(
      rateBy(
        scope,
        PROCESS,
        scope.select('prometheus_remote_write_wal_out_of_order_samples_total'),
      ),
      rateBy(
        scope,
        PROCESS,
        scope.select('prometheus_remote_write_wal_samples_appended_total'),
      ),
    ),
  threshold: { above: 0.01 },
  unit: 'ratio',
  failing: ({ who, value }) =>
    `${value} of the samples that ${who} collects come out of order and are left out.`,
  passing: 'The samples of every Alloy that reports come in order.',
  remedy: {
    text: 'Two targets of one process give the same series: see whether a relabel rule drops the label that told them apart.',
  },
  alert: {
    name: 'AlloySamplesOutOfOrder',
    for: '10m',
    summary:
      '{{ $value | humanizePercentage }} of the samples of {{ $labels.instance }} come out of order.',
  },
});
