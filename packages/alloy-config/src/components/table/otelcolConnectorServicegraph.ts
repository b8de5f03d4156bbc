import { NEEDS_WHOLE_TRACES } from '../wholeTraces';
import type { ComponentFacts } from '../ComponentFacts';

export const otelcolConnectorServicegraph: ComponentFacts = {
  name: 'otelcol.connector.servicegraph',
  ...NEEDS_WHOLE_TRACES,
};
