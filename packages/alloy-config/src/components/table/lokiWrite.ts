import type { ComponentFacts } from '../ComponentFacts';

export const lokiWrite: ComponentFacts = {
  name: 'loki.write',
  delivers: 'logs',
  series: ['loki_write_*'],
};
