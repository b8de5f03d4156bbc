import { share, sumOfSignals } from '../../metrics/expressions';
import { defineQueryCheck } from '../../check/query/defineQueryCheck';

export const otlpRefused = defineQueryCheck({
  id: 'otlp/refused',
  title: 'What applications push is taken',
  docs: 'A receiver refuses what applications push when what comes after it does.',
  severity: 'warning',
  about: 'process',
  measure: scope =>
    share(
      sumOfSignals(scope, signal => `otelcol_receiver_refused_${signal}_total`),
      sumOfSignals(
        scope,
        signal => `otelcol_receiver_accepted_${signal}_total`,
      ),
    ),
  threshold: { above: 0.05 },
  unit: 'ratio',
  idle: 'Applications have pushed nothing yet, or its counters are not collected.',
  failing: ({ who, value }) =>
    `${who} refuses as much as ${value} of what it takes from applications.`,
  passing: 'What applications push is taken.',
  remedy: {
    text: 'A receiver refuses when what comes after it does: see whether the exporters fail and whether a memory limiter is at work.',
    docsUrl:
      'https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.receiver.otlp/',
  },
  alert: {
    name: 'AlloyOtlpRefused',
    for: '10m',
    summary: '{{ $labels.instance }} refuses what applications push.',
  },
});
