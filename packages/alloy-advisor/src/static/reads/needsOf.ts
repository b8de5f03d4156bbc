import {
  attributeOf,
  blocksIn,
  literalOf,
  textsIn,
} from '@alloy-fleet/alloy-config';
import {
  ApiRead,
  factsOf,
  readsOfBlock,
} from '@alloy-fleet/alloy-config/components';
import type { PolicyRule } from '../collector';
import { Component, Configuration, nearestSource } from '../config';

/** A component, and one of the resources that it needs. */
export interface ComponentNeed {
  readonly component: Component;
  readonly need: ApiRead;
}

/** What the components of a configuration list and watch. */
export function needsOf(config: Configuration): ComponentNeed[] {
  return config.components.flatMap(component =>
    readsOfBlock(component.block)
      .filter(({ how }) => how === 'lists')
      .map(need => ({ component, need })),
  );
}

/** What kubelets ask for of whoever scrapes them. */
const KUBELET_METRICS: ApiRead = {
  group: '',
  resource: 'nodes/metrics',
  orResource: 'nodes/proxy',
  how: 'gets',
  where: 'cluster',
};

/** What kubelets ask for of those that scrape them with the account's token. No such scrape tells whether it was refused. */
export function needsOfKubelets(config: Configuration): ComponentNeed[] {
  return config.components
    .filter(
      scrape =>
        factsOf(scrape.block).showsToken?.(scrape.block) &&
        nearestSource(config, scrape, findsKubelets),
    )
    .map(component => ({ component, need: KUBELET_METRICS }));
}

function findsKubelets({ block }: Component): boolean {
  return factsOf(block).discovers?.findsKubelets(block) === true;
}

/**
 * The namespaces that a component reads something of, undefined standing for
 * all of them. Of one that reads what others find there is none to name.
 */
function scopeOf(
  { component: { block }, need: { where } }: ComponentNeed,
  ownNamespace: string | undefined,
): readonly (string | undefined)[] {
  if (where === 'given') {
    return [];
  }
  if (where === 'cluster') {
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
  { group, resource, orResource }: ApiRead,
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
