import { OF_RULES } from '../apiReads';
import type { ComponentFacts } from '../ComponentFacts';

export const lokiRulesKubernetes: ComponentFacts = {
  name: 'loki.rules.kubernetes',
  traits: [
    {
      kind: 'singleton',
      reason:
        'Every replica writes the rules to the ruler: it elects no leader.',
    },
  ],
  reads: OF_RULES,
};
