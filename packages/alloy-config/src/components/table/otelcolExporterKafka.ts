import { DEPRECATED_OF_KAFKA } from '../kafka';
import type { ComponentFacts } from '../ComponentFacts';

export const otelcolExporterKafka: ComponentFacts = {
  name: 'otelcol.exporter.kafka',
  isPushed: true,
  deprecated: [
    ...DEPRECATED_OF_KAFKA,
    { path: 'topic', instead: 'topic in the blocks logs, metrics, traces' },
  ],
};
