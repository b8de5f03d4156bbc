import type { ComponentFacts } from '../ComponentFacts';

export const pyroscopeWrite: ComponentFacts = {
  name: 'pyroscope.write',
  delivers: 'profiles',
};
