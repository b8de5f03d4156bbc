import type { ComponentFacts } from './ComponentFacts';

/** What is known of a component that sees traces in pieces when replicas share what is pushed to them. */
export const NEEDS_WHOLE_TRACES: Pick<ComponentFacts, 'traits' | 'isPushed'> = {
  isPushed: true,
  traits: [
    {
      kind: 'whole traces',
      reason:
        'It needs all spans of a trace on one replica: put otelcol.exporter.loadbalancing by trace id before it; clustering never balances what is pushed.',
    },
  ],
};
