import type { ComponentFacts } from '../ComponentFacts';

export const otelcolReceiverOtlp: ComponentFacts = {
  name: 'otelcol.receiver.otlp',
  isPushed: true,
  listens: [
    { block: 'grpc', argument: 'endpoint', port: 4317 },
    { block: 'http', argument: 'endpoint', port: 4318 },
  ],
  series: ['otelcol_receiver_*'],
};
