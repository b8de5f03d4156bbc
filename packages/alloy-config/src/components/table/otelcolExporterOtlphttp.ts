import type { ComponentFacts } from '../ComponentFacts';

export const otelcolExporterOtlphttp: ComponentFacts = {
  name: 'otelcol.exporter.otlphttp',
  isPushed: true,
  series: ['otelcol_exporter_sent_*', 'otelcol_exporter_send_failed_*'],
};
