import { share, sumOfSignals } from '../../metrics/expressions';
import { defineQueryCheck } from '../../check/query/defineQueryCheck';

export const otlpExportFailing = defineQueryCheck({
  id: 'otlp/export-failing',
  title: 'What applications push is passed on',
  docs: 'Neither traces nor logs wait in a WAL: what fails to be exported is lost with the queue.',
  severity: 'warning',
  about: 'process',
  measure: scope =>
    share(
      sumOfSignals(
        scope,
        signal => `otelcol_exporter_send_failed_${signal}_total`,
      ),
      sumOfSignals(scope, signal => `otelcol_exporter_sent_${signal}_total`),
    ),
  threshold: { above: 0.05 },
  unit: 'ratio',
  idle: 'Nothing of applications was passed on yet, or its counters are not collected.',
  failing: ({ who, value }) =>
    `${who} fails to pass on as much as ${value} of what it delivers of applications' data.`,
  passing: 'What applications push is passed on.',
  remedy: {
    text: 'See the address and credentials of the exporter, and whether the store refuses. Neither traces nor logs wait in a WAL: what fails is lost with the queue.',
    docsUrl:
      'https://grafana.com/docs/alloy/latest/reference/components/otelcol/otelcol.exporter.otlp/',
  },
  alert: {
    name: 'AlloyOtlpExportFailing',
    for: '10m',
    summary: '{{ $labels.instance }} fails to pass on what applications push.',
  },
});
