import type { Trait } from './Trait';

const WHOLE_TRACES: Trait = {
  kind: 'whole traces',
  reason:
    'It needs all spans of a trace on one replica: put otelcol.exporter.loadbalancing by trace id before it; clustering never balances what is pushed.',
};

/** Components that see traces in pieces when replicas share what is pushed to them. */
export const NEEDS_WHOLE_TRACES: Readonly<Record<string, Trait>> = {
  'otelcol.processor.tail_sampling': WHOLE_TRACES,
  'otelcol.connector.spanmetrics': WHOLE_TRACES,
  'otelcol.connector.servicegraph': WHOLE_TRACES,
};
