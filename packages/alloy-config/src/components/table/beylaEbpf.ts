import type { ComponentFacts } from '../ComponentFacts';

export const beylaEbpf: ComponentFacts = {
  name: 'beyla.ebpf',
  // It looks up the pods of the processes that it sees.
  readsMore: () => true,
};
