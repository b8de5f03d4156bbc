import type { Evidence } from '../../finding';
import type { SeenRead, Workload } from '../../static/collector';
import {
  ComponentNeed,
  isAllowed,
  needsOf,
  needsOfKubelets,
} from '../../static/reads/needsOf';
import { configEvidence, eachOnce } from '../../check/configuration/evidence';
import { inWords } from '../../check/configuration/inWords';
import { ruleEvidence } from '../../check/configuration/ruleEvidence';
import {
  CollectorOutcome,
  defineConfigurationCheck,
  failing,
  passing,
  undecided,
} from '../../check/configuration/defineConfigurationCheck';

export const rbacMissing = defineConfigurationCheck({
  id: 'rbac/missing',
  title: 'Collectors may read what they collect',
  docs: 'What a component may not list, it does not find; most say so in their log alone. Where the roles may not be read, what the running components are seen to list proves as much as they do. A right that is taken away later shows at once where something is discovered, and elsewhere with the next start.',
  severity: 'critical',
  question: 'whether it may read what it collects',
  needs: ['workload', 'config'],
  isOfEveryComponent: true,
  decide({ workload, config }, { rules, seenReads }) {
    const needs = needsOf(config);
    if (needs.length === 0) {
      return undefined;
    }
    const seen = seenReads.known ? seenReads.value : [];
    const refused = needs.filter(({ component }) =>
      seen.some(it => it.component === component.id && !it.allowed),
    );
    if (refused.length > 0) {
      return lacking(
        workload,
        refused,
        'the Kubernetes API refuses it',
        evidenceOf(seen, refused),
      );
    }
    if (!rules.known) {
      return bySeenReads(workload, needs, seen, rules.reason);
    }
    const missing = [...needs, ...needsOfKubelets(config)].filter(
      it => !isAllowed(it, rules.value, workload.namespace),
    );
    return missing.length === 0
      ? passing(
          `${workload.name} may read what it collects.`,
          rules.value.map(ruleEvidence),
        )
      : lacking(
          workload,
          missing,
          'nothing is found, and only its log says so',
          rules.value.map(ruleEvidence),
        );
  },
});

function bySeenReads(
  { name }: Workload,
  needs: readonly ComponentNeed[],
  seen: readonly SeenRead[],
  whyNoRules: string,
): CollectorOutcome {
  const open = needs.filter(
    ({ component }) => !seen.some(it => it.component === component.id),
  );
  if (open.length === 0) {
    return passing(
      `${name} reads what it collects: its components are seen to list it.`,
      evidenceOf(seen, needs),
    );
  }
  return undecided(
    `It is not known whether ${name} may read what it collects: nothing shows it of ${idsOf(
      open,
    )}, and its roles were not read. ${whyNoRules}`,
    [{ kind: 'source', source: 'rules', message: whyNoRules }],
  );
}

/** What was seen of the components that need something, each once. */
function evidenceOf(
  seen: readonly SeenRead[],
  needs: readonly ComponentNeed[],
): Evidence[] {
  return eachOnce(
    seen
      .filter(it =>
        needs.some(({ component }) => component.id === it.component),
      )
      .flatMap(it => it.evidence),
  );
}

function idsOf(needs: readonly ComponentNeed[]): string {
  return inWords([...new Set(needs.map(it => it.component.id))]);
}

function lacking(
  workload: Workload,
  missing: readonly ComponentNeed[],
  consequence: string,
  proof: readonly Evidence[],
): CollectorOutcome {
  const resources = [...new Set(missing.map(({ need }) => need.resource))];
  return failing(
    `${workload.name} may not list ${inWords(resources)}, which ${idsOf(
      missing,
    )} ${
      new Set(missing.map(it => it.component)).size === 1 ? 'asks' : 'ask'
    } for: ${consequence}.`,
    [
      ...[...new Set(missing.map(it => it.component))].map(it =>
        configEvidence(it),
      ),
      ...proof,
    ],
    {
      text: `Add these rules to a role of its ServiceAccount ${workload.pod.serviceAccountName}.`,
      patch: [
        'rules:',
        ...missing.flatMap(({ need }) => [
          `  - apiGroups: ["${need.group}"]`,
          `    resources: [${need.resource}]`,
          '    verbs: [get, list, watch]',
        ]),
      ].join('\n'),
    },
  );
}
