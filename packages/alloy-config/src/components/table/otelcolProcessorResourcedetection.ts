import type { ComponentFacts } from '../ComponentFacts';

export const otelcolProcessorResourcedetection: ComponentFacts = {
  name: 'otelcol.processor.resourcedetection',
  isPushed: true,
  // Its detectors of Kubernetes ask for the node.
  readsMore: () => true,
};
