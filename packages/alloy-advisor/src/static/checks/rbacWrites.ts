import { ruleEvidence } from './ruleEvidence';
import { defineStaticCheck, failing, passing } from './StaticCheck';

const READS = new Set(['get', 'list', 'watch', '*']);

/** No component of Alloy writes to the Kubernetes API. */
export const rbacWrites = defineStaticCheck({
  id: 'rbac/writes',
  title: 'Collectors only read the Kubernetes API',
  severity: 'warning',
  question: 'what it may do',
  needs: ['workload', 'rules'],
  decide({ workload, rules }) {
    const writes = rules.filter(({ verbs }) =>
      verbs.some(verb => !READS.has(verb)),
    );
    return writes.length === 0
      ? passing(`${workload.name} may change nothing.`, rules.map(ruleEvidence))
      : failing(
          `${workload.name} may change the cluster, which a collector never needs: its port asks nobody who they are.`,
          writes.map(ruleEvidence),
          {
            text: `Leave get, list and watch in ${writes[0].role}.`,
            patch: 'verbs: [get, list, watch]',
          },
        );
  },
});
