import type { ComponentFacts } from '../ComponentFacts';

export const lokiRelabel: ComponentFacts = {
  name: 'loki.relabel',
  relabels: 'logs',
};
