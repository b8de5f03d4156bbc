import {
  block,
  comment,
  Expression,
  raw,
  ref,
  Statement,
} from '@alloy-fleet/alloy-config';
import { tracesExporter } from './tracesExporter';
import { Spec } from '../spec';

/** OTLP from whoever pushes, to the same stores as everything else. */
export function otlpReceiver({
  otlp: ports,
  collectors,
  traces,
}: Spec): readonly Statement[] {
  const batch = ref('otelcol.processor.batch.default.input');
  return [
    comment(
      '---- OTLP from whoever pushes ----',
      block('otelcol.receiver.otlp', 'default', [
        block('grpc', [
          { endpoint: onPod(ports.grpcPort) },
          ...(collectors.cluster.replicas > 1 ? [endedConnections()] : []),
        ]),
        block('http', { endpoint: onPod(ports.httpPort) }),
        block('output', {
          metrics: [batch],
          logs: [batch],
          traces: traces && [batch],
        }),
      ]),
    ),
    block('otelcol.processor.batch', 'default', [
      block('output', {
        metrics: [ref('otelcol.exporter.prometheus.default.input')],
        logs: [ref('otelcol.exporter.loki.default.input')],
        traces: traces && [ref('otelcol.exporter.otlphttp.traces.input')],
      }),
    ]),
    block('otelcol.exporter.prometheus', 'default', {
      forward_to: [ref('prometheus.remote_write.default.receiver')],
    }),
    block('otelcol.exporter.loki', 'default', {
      forward_to: [ref('loki.write.default.receiver')],
    }),
    ...(traces ? tracesExporter(traces) : []),
  ];
}

function endedConnections(): Statement {
  return comment(
    'A Service chooses a replica once for each connection, and those of gRPC last: ended now and then, they spread.',
    block('keepalive', [
      block('server_parameters', {
        max_connection_age: '5m',
        max_connection_age_grace: '1m',
      }),
    ]),
  );
}

function onPod(port: number): Expression {
  return raw(`sys.env("POD_IP") + ":${port}"`);
}
