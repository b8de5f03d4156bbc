import type { ComponentFacts } from '../ComponentFacts';

export const pyroscopeEbpf: ComponentFacts = {
  name: 'pyroscope.ebpf',
  // It looks up the pods of the processes that it sees.
  readsMore: () => true,
};
