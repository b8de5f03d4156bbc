import {
  attributeOf,
  blocksIn,
  literalOf,
  textsIn,
} from '@alloy-fleet/alloy-config';
import type { PolicyRule } from '../collector';
import { Component, Configuration, sourcesOf } from '../config';

/** A resource of an API group that is listed, or one of several of which any will do. */
export interface Need {
  readonly group: string;
  readonly resource: string;
  readonly orResource?: string;
}

const MONITORING = 'monitoring.coreos.com';
const core = (resource: string, orResource?: string): Need => ({
  group: '',
  resource,
  orResource,
});
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
    core('namespaces'),
    core('pods'),
    core('pods/log'),
  ],
  'discovery.kubelet': [core('nodes/pods', 'nodes/proxy')],
};
const SLICES = { group: 'discovery.k8s.io', resource: 'endpointslices' };
const NEEDS_OF_ROLE: Readonly<Record<string, readonly Need[]>> = {
  node: [core('nodes')],
  pod: [core('pods')],
  service: [core('services')],
  // What is behind a Service is looked up along with it.
  endpoints: [core('endpoints'), core('services'), core('pods')],
  endpointslice: [SLICES, core('services'), core('pods')],
  ingress: [{ group: 'networking.k8s.io', resource: 'ingresses' }],
};

/** A component, and one of the resources that it needs. */
export interface ComponentNeed {
  readonly component: Component;
  readonly need: Need;
}

/** What the components of a configuration list and watch. */
export function needsOf(config: Configuration): ComponentNeed[] {
  return config.components.flatMap(component =>
    needsOfOne(component).map(need => ({ component, need })),
  );
}

/** Whether it is written down here what a component asks for. */
export function hasKnownNeeds(component: Component): boolean {
  return needsOfOne(component).length > 0;
}

function needsOfOne({ name, block }: Component): readonly Need[] {
  switch (name) {
    case 'discovery.kubernetes':
      return [
        ...(NEEDS_OF_ROLE[String(literalOf(block, 'role'))] ?? []),
        ...(blocksIn(block, 'attach_metadata').some(
          it => literalOf(it, 'node') === true,
        )
          ? [core('nodes')]
          : []),
      ];
    case 'prometheus.operator.servicemonitors':
      return [
        monitoring('servicemonitors'),
        ...NEEDS_OF_ROLE[
          literalOf(block, 'kubernetes_role') === 'endpointslice'
            ? 'endpointslice'
            : 'endpoints'
        ],
      ];
    default:
      return NEEDS[name] ?? [];
  }
}

/** What kubelets ask for of those that scrape them with the account's token. No such scrape tells whether it was refused. */
export function needsOfKubelets(config: Configuration): ComponentNeed[] {
  return config
    .named('prometheus.scrape')
    .filter(
      scrape =>
        usesToken(scrape) &&
        sourcesOf(config, scrape).some(
          ({ name, block }) =>
            name === 'discovery.kubernetes' &&
            literalOf(block, 'role') === 'node',
        ),
    )
    .map(component => ({
      component,
      need: core('nodes/metrics', 'nodes/proxy'),
    }));
}

function usesToken({ block }: Component): boolean {
  const files = [
    literalOf(block, 'bearer_token_file'),
    ...blocksIn(block, 'authorization').map(it =>
      literalOf(it, 'credentials_file'),
    ),
  ];
  return files.some(it => /serviceaccount\/token$/.test(String(it)));
}

/**
 * The namespaces that a component reads something of, undefined standing for
 * all of them. Of one that reads what others find there is none to name.
 */
function scopeOf(
  { component: { name, block }, need: { resource } }: ComponentNeed,
  ownNamespace: string | undefined,
): readonly (string | undefined)[] {
  if (name === 'loki.source.kubernetes') {
    return [];
  }
  if (/^(?:nodes|namespaces)/.test(resource)) {
    return [undefined];
  }
  const [filter] = blocksIn(block, 'namespaces');
  const names = filter
    ? attributeOf(filter, 'names')
    : attributeOf(block, 'namespaces');
  const isOwn = filter && literalOf(filter, 'own_namespace') === true;
  const scope = [...textsIn(names?.value), ...(isOwn ? [ownNamespace] : [])];
  return scope.length > 0 ? scope : [undefined];
}

/** Whether an account's rules let a component list what it needs, in all of the namespaces that it reads. */
export function isAllowed(
  need: ComponentNeed,
  rules: readonly PolicyRule[],
  ownNamespace: string | undefined,
): boolean {
  const allowing = rules.filter(it => allows(it, need.need));
  const scope = scopeOf(need, ownNamespace);
  return scope.length === 0
    ? allowing.length > 0
    : scope.every(space =>
        allowing.some(
          it => it.namespace === undefined || it.namespace === space,
        ),
      );
}

function allows(
  rule: PolicyRule,
  { group, resource, orResource }: Need,
): boolean {
  const has = (list: readonly string[], ...wanted: (string | undefined)[]) =>
    list.some(it => it === '*' || wanted.includes(it));
  return (
    // What is allowed by name can't be listed.
    rule.resourceNames.length === 0 &&
    has(rule.apiGroups, group) &&
    has(rule.resources, resource, orResource) &&
    has(rule.verbs, 'list', 'get')
  );
}
