import { ruleEvidence } from '../../check/configuration/ruleEvidence';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

export const rbacWildcard = defineConfigurationCheck({
  id: 'rbac/wildcard',
  title: 'Roles of collectors have no wildcards',
  docs: 'A wildcard allows what will exist tomorrow.',
  severity: 'warning',
  question: 'what it may do',
  needs: ['workload', 'rules'],
  decide({ workload, rules }) {
    const wide = rules.filter(({ apiGroups, resources, verbs }) =>
      [...apiGroups, ...resources, ...verbs].includes('*'),
    );
    return wide.length === 0
      ? passing(
          `What ${workload.name} may do is written out.`,
          rules.map(ruleEvidence),
        )
      : failing(
          `${workload.name} may do more than anyone wrote down: ${wide[0].role} has a wildcard.`,
          wide.map(ruleEvidence),
          {
            text: 'Write out the groups, resources and verbs that its components need: get, list and watch.',
          },
        );
  },
});
