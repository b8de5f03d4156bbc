import { NEEDS_WHOLE_TRACES } from '../wholeTraces';
import type { ComponentFacts } from '../ComponentFacts';

export const otelcolProcessorTailSampling: ComponentFacts = {
  name: 'otelcol.processor.tail_sampling',
  ...NEEDS_WHOLE_TRACES,
};
