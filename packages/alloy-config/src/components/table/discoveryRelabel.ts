import type { ComponentFacts } from '../ComponentFacts';

export const discoveryRelabel: ComponentFacts = {
  name: 'discovery.relabel',
  relabels: 'targets',
};
