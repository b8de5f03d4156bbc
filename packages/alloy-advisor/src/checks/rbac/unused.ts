import type { PolicyRule, Workload } from '../../static/collector';
import { openReader, usedResources } from '../../static/reads/usedResources';
import { inWords } from '../../check/configuration/inWords';
import { ruleEvidence } from '../../check/configuration/ruleEvidence';
import {
  defineConfigurationCheck,
  failing,
  passing,
  reasonUnread,
  undecided,
} from '../../check/configuration/defineConfigurationCheck';

const READS = new Set(['get', 'list', 'watch']);
/** Beside Alloy, those that only look at files. */
const RELOADER = /reload/;

export const rbacUnused = defineConfigurationCheck({
  id: 'rbac/unused',
  title: 'Collectors may read no more than they collect',
  docs: 'A role that was written for every collector lets each of them read what only one of them does. Writes, wildcards and secrets are told by checks of their own; what is asked of kubelets is not in a configuration to be read.',
  severity: 'info',
  question: 'whether it may read more than it collects',
  needs: ['workload', 'rules', 'config'],
  decide({ workload, rules, config }, collector) {
    const used = usedResources(config);
    const isUnused = (resource: string) => !used.has(resource);
    const wide = rules.filter(it => judged(it).some(isUnused));
    const { name, pod } = workload;
    if (wide.length === 0) {
      return passing(
        `${name} may read nothing that it does not collect.`,
        rules.map(ruleEvidence),
      );
    }
    const unused = [...new Set(wide.flatMap(judged).filter(isUnused))].sort();
    const evidence = wide.map(ruleEvidence);
    const open =
      whyOpen(workload, openReader(config)?.id) ?? reasonUnread(collector);
    if (open !== undefined) {
      return undecided(
        `It is not known whether ${name} reads ${inWords(
          unused,
        )}, as it may: ${open}`,
        evidence,
      );
    }
    const roles = [...new Set(wide.map(it => it.role))];
    return failing(
      `${name} may read ${inWords(unused)}, which no component of it reads.`,
      evidence,
      {
        text: `Take ${unused.length === 1 ? 'it' : 'them'} out of ${inWords(
          roles,
        )}, unless something else that runs as ServiceAccount ${
          pod.serviceAccountName
        } reads ${unused.length === 1 ? 'it' : 'them'}.`,
        patch: roles.map(role => narrowed(role, rules, isUnused)).join('\n'),
      },
    );
  },
});

function whyOpen(
  { pod, process }: Workload,
  reader: string | undefined,
): string | undefined {
  if (reader !== undefined) {
    return `what ${reader} reads is not known.`;
  }
  const beside = pod.containers.find(
    it => it.name !== process.container.name && !RELOADER.test(it.image),
  );
  return beside && `its container ${beside.name} has the same rights.`;
}

/** The resources of a rule that a configuration tells the use of. */
function judged({ verbs, resources, resourceNames }: PolicyRule): string[] {
  return verbs.every(it => READS.has(it)) && resourceNames.length === 0
    ? resources.filter(
        it => it !== 'secrets' && it !== '*' && !it.startsWith('nodes/'),
      )
    : [];
}

/** The rules of a role without what is not used, as they are written. */
function narrowed(
  role: string,
  rules: readonly PolicyRule[],
  isUnused: (resource: string) => boolean,
): string {
  // A role that is bound in several namespaces has them several times.
  const own = new Map(
    rules.filter(it => it.role === role).map(it => [it.index, it]),
  );
  const left = [...own.values()].flatMap(rule => {
    const taken = new Set(judged(rule).filter(isUnused));
    const resources = rule.resources.filter(it => !taken.has(it));
    return taken.size > 0 && resources.length === 0
      ? []
      : ruleText({ ...rule, resources });
  });
  return [`# ${role}`, left.length > 0 ? 'rules:' : 'rules: []', ...left].join(
    '\n',
  );
}

function ruleText(rule: PolicyRule): string[] {
  const fields = (
    [
      'apiGroups',
      'resources',
      'resourceNames',
      'nonResourceURLs',
      'verbs',
    ] as const
  ).filter(it => rule[it].length > 0);
  return fields.map((field, i) => {
    const values = rule[field].map(it =>
      /^[a-z][\w./-]*$/.test(it) ? it : JSON.stringify(it),
    );
    return `${i === 0 ? '  - ' : '    '}${field}: [${values.join(', ')}]`;
  });
}
