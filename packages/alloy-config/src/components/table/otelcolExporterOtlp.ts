import type { ComponentFacts } from '../ComponentFacts';

export const otelcolExporterOtlp: ComponentFacts = {
  name: 'otelcol.exporter.otlp',
  isPushed: true,
  series: ['otelcol_exporter_sent_*', 'otelcol_exporter_send_failed_*'],
};
