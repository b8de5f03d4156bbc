import type { ComponentFacts } from '../ComponentFacts';

export const lokiProcess: ComponentFacts = {
  name: 'loki.process',
  hasStages: true,
};
