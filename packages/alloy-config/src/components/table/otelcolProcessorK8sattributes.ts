import type { ComponentFacts } from '../ComponentFacts';

export const otelcolProcessorK8sattributes: ComponentFacts = {
  name: 'otelcol.processor.k8sattributes',
  isPushed: true,
  // Which objects it watches depends on what it is to extract.
  readsMore: () => true,
};
