import type { ComponentFacts } from '../ComponentFacts';

export const pyroscopeRelabel: ComponentFacts = {
  name: 'pyroscope.relabel',
  relabels: 'profiles',
};
