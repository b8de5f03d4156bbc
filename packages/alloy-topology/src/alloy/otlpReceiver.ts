import { block, comment, raw, ref, Statement } from '@alloy-fleet/alloy-config';

/** OTLP from whoever pushes, to the same stores as everything else. */
export function otlpReceiver(): readonly Statement[] {
  const batch = ref('otelcol.processor.batch.default.input');
  return [
    comment(
      '---- OTLP from whoever pushes ----',
      block('otelcol.receiver.otlp', 'default', [
        block('grpc', { endpoint: raw('sys.env("POD_IP") + ":4317"') }),
        block('http', { endpoint: raw('sys.env("POD_IP") + ":4318"') }),
        block('output', { metrics: [batch], logs: [batch] }),
      ]),
    ),
    block('otelcol.processor.batch', 'default', [
      block('output', {
        metrics: [ref('otelcol.exporter.prometheus.default.input')],
        logs: [ref('otelcol.exporter.loki.default.input')],
      }),
    ]),
    block('otelcol.exporter.prometheus', 'default', {
      forward_to: [ref('prometheus.remote_write.default.receiver')],
    }),
    block('otelcol.exporter.loki', 'default', {
      forward_to: [ref('loki.write.default.receiver')],
    }),
  ];
}
