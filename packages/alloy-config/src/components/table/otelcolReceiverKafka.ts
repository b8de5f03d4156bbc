import { DEPRECATED_OF_KAFKA } from '../kafka';
import type { ComponentFacts } from '../ComponentFacts';

export const otelcolReceiverKafka: ComponentFacts = {
  name: 'otelcol.receiver.kafka',
  deprecated: [
    ...DEPRECATED_OF_KAFKA,
    { path: 'group_rebalance_strategy', instead: 'group_rebalance_strategies' },
    ...['logs', 'metrics', 'traces'].map(it => ({
      path: `${it}.topic`,
      instead: `${it}.topics`,
    })),
  ],
};
