import type { PolicyRule } from '../../static/collector';
import { ruleEvidence } from '../../check/configuration/ruleEvidence';
import {
  defineConfigurationCheck,
  failing,
  passing,
} from '../../check/configuration/defineConfigurationCheck';

const READS = new Set(['get', 'list', 'watch']);
/** What a proxy beside Alloy asks about others, which changes nothing. */
const REVIEWS = new Set(['tokenreviews', 'subjectaccessreviews']);

export const rbacWrites = defineConfigurationCheck({
  id: 'rbac/writes',
  title: 'Collectors only read the Kubernetes API',
  docs: 'No component of Alloy writes to the Kubernetes API.',
  severity: 'warning',
  question: 'what it may do',
  needs: ['workload', 'rules'],
  decide({ workload, rules }) {
    const writes = rules.filter(mayWrite);
    return writes.length === 0
      ? passing(`${workload.name} may change nothing.`, rules.map(ruleEvidence))
      : failing(
          `${workload.name} may change the cluster, which a collector never needs: its port asks nobody who they are.`,
          writes.map(ruleEvidence),
          {
            text: `Take every verb but get, list and watch out of ${writes[0].role}.`,
            patch: 'verbs: [get, list, watch]',
          },
        );
  },
});

function mayWrite({ resources, verbs }: PolicyRule): boolean {
  return (
    // `use` is how OpenShift lets pods run on the host's network.
    verbs.some(verb => !READS.has(verb) && verb !== 'use') &&
    !(resources.length > 0 && resources.every(it => REVIEWS.has(it)))
  );
}
