import {
  block,
  comment,
  Expression,
  raw,
  ref,
  Statement,
} from '@alloy-fleet/alloy-config';
import { Spec } from '../spec';

/** OTLP from whoever pushes, to the same stores as everything else. */
export function otlpReceiver(ports: Spec['otlp']): readonly Statement[] {
  const batch = ref('otelcol.processor.batch.default.input');
  return [
    comment(
      '---- OTLP from whoever pushes ----',
      block('otelcol.receiver.otlp', 'default', [
        block('grpc', { endpoint: onPod(ports.grpcPort) }),
        block('http', { endpoint: onPod(ports.httpPort) }),
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

function onPod(port: number): Expression {
  return raw(`sys.env("POD_IP") + ":${port}"`);
}
