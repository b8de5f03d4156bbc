import type { PolicyRule } from '../collector';
import { Component, literalOf } from '../config';
import { configEvidence } from './evidence';
import { inWords } from './inWords';
import { ruleEvidence } from './ruleEvidence';
import { defineStaticCheck, failing, passing } from './StaticCheck';

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

/** What a component may not list, it does not find; most say so in their log alone. */
export const rbacMissing = defineStaticCheck({
  id: 'rbac/missing',
  title: 'Collectors may read what they collect',
  severity: 'critical',
  question: 'whether it may read what it collects',
  needs: ['workload', 'config', 'rules'],
  decide({ workload, config, rules }) {
    const needs = config.components.flatMap(component =>
      needsOf(component).map(need => ({ component, need })),
    );
    if (needs.length === 0) {
      return undefined;
    }
    const missing = needs.filter(
      ({ need }) => !rules.some(rule => allows(rule, need)),
    );
    if (missing.length === 0) {
      return passing(
        `${workload.name} may read what it collects.`,
        rules.map(ruleEvidence),
      );
    }
    const resources = [...new Set(missing.map(({ need }) => need.resource))];
    return failing(
      `${workload.name} may not list ${inWords(resources)}, which ${inWords([
        ...new Set(missing.map(it => it.component.id)),
      ])} asks for: nothing is found, and only its log says so.`,
      [
        ...missing.map(({ component }) => configEvidence(component)),
        ...rules.map(ruleEvidence),
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
  },
});

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
