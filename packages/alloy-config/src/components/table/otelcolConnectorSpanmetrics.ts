import { NEEDS_WHOLE_TRACES } from '../wholeTraces';
import type { ComponentFacts } from '../ComponentFacts';

export const otelcolConnectorSpanmetrics: ComponentFacts = {
  name: 'otelcol.connector.spanmetrics',
  ...NEEDS_WHOLE_TRACES,
};
