import type { Evidence } from '../../finding';
import type { PolicyRule, SeenRead, Workload } from '../collector';
import { Component, literalOf } from '../config';
import { configEvidence } from './evidence';
import { inWords } from './inWords';
import { ruleEvidence } from './ruleEvidence';
import {
  Verdict,
  defineStaticCheck,
  failing,
  passing,
  undecided,
} from './StaticCheck';

/** A resource of an API group, and the verbs that are used on it. */
interface Need {
  readonly group: string;
  readonly resource: string;
}

const MONITORING = 'monitoring.coreos.com';
const core = (resource: string): Need => ({ group: '', resource });
const monitoring = (resource: string): Need => ({
  group: MONITORING,
  resource,
});

/** What components ask the Kubernetes API for: their documentation, and the chart's ClusterRole. */
const NEEDS: Readonly<Record<string, readonly Need[]>> = {
  'prometheus.operator.servicemonitors': [monitoring('servicemonitors')],
  'prometheus.operator.podmonitors': [monitoring('podmonitors'), core('pods')],
  'prometheus.operator.probes': [monitoring('probes')],
  'prometheus.operator.scrapeconfigs': [monitoring('scrapeconfigs')],
  'mimir.rules.kubernetes': [monitoring('prometheusrules'), core('namespaces')],
  'loki.rules.kubernetes': [monitoring('prometheusrules'), core('namespaces')],
  'loki.source.kubernetes_events': [core('events')],
  'loki.source.kubernetes': [core('pods/log')],
  'loki.source.podlogs': [
    { group: 'monitoring.grafana.com', resource: 'podlogs' },
    core('pods/log'),
  ],
};
const NEEDS_OF_ROLE: Readonly<Record<string, readonly Need[]>> = {
  node: [core('nodes')],
  pod: [core('pods')],
  service: [core('services')],
  endpoints: [core('endpoints')],
  endpointslice: [{ group: 'discovery.k8s.io', resource: 'endpointslices' }],
  ingress: [{ group: 'networking.k8s.io', resource: 'ingresses' }],
};

/**
 * What a component may not list, it does not find; most say so in their log
 * alone. Where the roles may not be read, what the running components are seen
 * to list proves as much as they do. A right that is taken away later shows
 * at once where something is discovered, and elsewhere with the next start.
 */
export const rbacMissing = defineStaticCheck({
  id: 'rbac/missing',
  title: 'Collectors may read what they collect',
  severity: 'critical',
  question: 'whether it may read what it collects',
  needs: ['workload', 'config'],
  decide({ workload, config }, { rules, seenReads }) {
    const needs = config.components.flatMap(component =>
      needsOf(component).map(need => ({ component, need })),
    );
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
    const missing = needs.filter(
      ({ need }) => !rules.value.some(rule => allows(rule, need)),
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

/** A component, and one of the resources that it needs. */
interface ComponentNeed {
  readonly component: Component;
  readonly need: Need;
}

function bySeenReads(
  { name }: Workload,
  needs: readonly ComponentNeed[],
  seen: readonly SeenRead[],
  whyNoRules: string,
): Verdict {
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
  const byText = new Map(
    seen
      .filter(it =>
        needs.some(({ component }) => component.id === it.component),
      )
      .flatMap(it => it.evidence)
      .map(it => [JSON.stringify(it), it]),
  );
  return [...byText.values()];
}

function idsOf(needs: readonly ComponentNeed[]): string {
  return inWords([...new Set(needs.map(it => it.component.id))]);
}

function lacking(
  workload: Workload,
  missing: readonly ComponentNeed[],
  consequence: string,
  proof: readonly Evidence[],
): Verdict {
  const resources = [...new Set(missing.map(({ need }) => need.resource))];
  return failing(
    `${workload.name} may not list ${inWords(resources)}, which ${idsOf(
      missing,
    )} asks for: ${consequence}.`,
    [
      ...[...new Set(missing.map(it => it.component))].map(it =>
        configEvidence(it),
      ),
      ...proof,
    ],
    {
      text: `Let its ServiceAccount ${workload.pod.serviceAccountName} read them.`,
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

function needsOf({ name, block }: Component): readonly Need[] {
  return name === 'discovery.kubernetes'
    ? NEEDS_OF_ROLE[String(literalOf(block, 'role'))] ?? []
    : NEEDS[name] ?? [];
}

function allows(rule: PolicyRule, { group, resource }: Need): boolean {
  const has = (list: readonly string[], wanted: string) =>
    list.includes(wanted) || list.includes('*');
  return (
    has(rule.apiGroups, group) &&
    has(rule.resources, resource) &&
    (has(rule.verbs, 'list') || has(rule.verbs, 'get'))
  );
}
