import {
  attributeOf,
  blocksIn,
  BlockStatement,
  literalOf,
  textsIn,
} from '@alloy-fleet/alloy-config';
import { componentFacts } from '@alloy-fleet/alloy-config/components';
import type { Component } from './Component';
import type { Configuration } from './Configuration';
import { firstTakers, nearestSource } from './flow';

/** A rule that keeps the targets of one node. */
export interface NodeFilter {
  readonly component: Component;
  readonly rule: BlockStatement;
}

const NODE_LABEL =
  /^__meta_kubernetes_(?:node_name|pod_node_name|pod_host_ip|endpoint_node_name|endpointslice_endpoint_topology_kubernetes_io_hostname)$/;

/**
 * The first rule after a discovery that keeps the targets of one node, which
 * the collector itself evaluates.
 */
export function nodeFilterAfter(
  config: Configuration,
  discovery: Component,
): NodeFilter | undefined {
  return filtersOf(config).bySource.get(discovery);
}

/** All such rules, after whichever discovery. */
export function nodeFilters(config: Configuration): readonly NodeFilter[] {
  return filtersOf(config).all;
}

interface NodeFilters {
  readonly all: readonly NodeFilter[];
  /** The first for each component that feeds one. */
  readonly bySource: ReadonlyMap<Component, NodeFilter>;
}

/** Found once for a configuration: looking for each of its discoveries anew takes quadratic time. */
const found = new WeakMap<Configuration, NodeFilters>();

function filtersOf(config: Configuration): NodeFilters {
  let filters = found.get(config);
  if (!filters) {
    filters = findFilters(config);
    found.set(config, filters);
  }
  return filters;
}

function findFilters(config: Configuration): NodeFilters {
  const filtering = config
    .whose(it => it.relabels === 'targets')
    .flatMap(component => {
      const rules = blocksIn(component.block, 'rule').filter(isNodeFilter);
      return rules.length > 0 ? [{ component, rules }] : [];
    });
  const bySource = new Map<Component, NodeFilter>();
  const firstOf = firstTakers(
    config,
    filtering.map(it => it.component),
  );
  const firstRules = new Map(
    filtering.map(({ component, rules }) => [component, rules[0]]),
  );
  for (const [source, component] of firstOf) {
    bySource.set(source, { component, rule: firstRules.get(component)! });
  }
  return {
    all: filtering
      .filter(it => nearestSource(config, it.component, discovers))
      .flatMap(({ component, rules }) =>
        rules.map(rule => ({ component, rule })),
      ),
    bySource,
  };
}

function discovers({ name }: Component): boolean {
  return componentFacts(name).discovers !== undefined;
}

function isNodeFilter(rule: BlockStatement): boolean {
  const action = literalOf(rule, 'action');
  return (
    (action === 'keep' || action === 'keepequal') &&
    textsIn(attributeOf(rule, 'source_labels')?.value).some(label =>
      NODE_LABEL.test(label),
    )
  );
}
