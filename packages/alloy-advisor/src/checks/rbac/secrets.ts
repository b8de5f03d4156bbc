import { readsOfBlock } from '@alloy-fleet/alloy-config/components';
import type { PolicyRule } from '../../static/collector';
import { Configuration } from '../../static/config';
import { ruleEvidence } from '../../check/configuration/ruleEvidence';
import {
  defineConfigurationCheck,
  failing,
  passing,
  reasonUnread,
  undecided,
} from '../../check/configuration/defineConfigurationCheck';

export const rbacSecrets = defineConfigurationCheck({
  id: 'rbac/secrets',
  title: 'Only collectors that need secrets may read them',
  docs: 'What runs on every node can be taken over on any node.',
  severity: 'warning',
  question: 'whether it may read secrets',
  needs: ['workload', 'rules', 'config'],
  decide({ workload, rules, config }, collector) {
    const secrets = rules.filter(mayReadSecrets);
    if (secrets.length === 0) {
      return passing(
        `${workload.name} may not read secrets.`,
        rules.map(ruleEvidence),
      );
    }
    const evidence = secrets.map(ruleEvidence);
    const remedy = {
      text: `Take secrets out of ${secrets[0].role}; name single ones by resourceNames where one is needed.`,
    };
    if (workload.kind === 'DaemonSet') {
      return failing(
        `${workload.name} runs on every node and may read secrets of the cluster: whoever takes over one node has them.`,
        evidence,
        remedy,
      );
    }
    const [reader] = readersOf(config);
    if (reader !== undefined) {
      return passing(
        `${workload.name} may read secrets, for ${reader}.`,
        evidence,
      );
    }
    const unread = reasonUnread(collector);
    return unread === undefined
      ? failing(
          `${workload.name} may read secrets, and no component of it does.`,
          evidence,
          remedy,
        )
      : undecided(
          `It is not known of ${workload.name} whether a component reads the secrets that it may: ${unread}`,
          evidence,
        );
  },
});

function mayReadSecrets({ apiGroups, resources, resourceNames }: PolicyRule) {
  return (
    (apiGroups.includes('') || apiGroups.includes('*')) &&
    (resources.includes('secrets') || resources.includes('*')) &&
    resourceNames.length === 0
  );
}

function readersOf(config: Configuration): string[] {
  return config.components
    .filter(({ block }) =>
      readsOfBlock(block).some(
        it => it.group === '' && it.resource === 'secrets',
      ),
    )
    .map(({ id }) => id);
}
