import type { ComponentFacts } from '../ComponentFacts';

export const prometheusRelabel: ComponentFacts = {
  name: 'prometheus.relabel',
  relabels: 'metrics',
};
