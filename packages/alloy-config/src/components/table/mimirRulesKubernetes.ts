import { OF_RULES } from '../apiReads';
import type { ComponentFacts } from '../ComponentFacts';

export const mimirRulesKubernetes: ComponentFacts = {
  name: 'mimir.rules.kubernetes',
  traits: [
    {
      kind: 'implicit leader',
      reason:
        'One replica writes the rules to the ruler, if the process runs with --cluster.enabled; without it every replica does.',
    },
  ],
  reads: OF_RULES,
  // The ruler is asked once namespaces and PrometheusRules have been listed, not before.
  readsShownBy: ['asks the ruler'],
  series: ['mimir_rules_*'],
};
