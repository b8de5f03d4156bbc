import {
  attributeOf,
  blocksIn,
  BlockStatement,
  literalOf,
  textsIn,
} from '@alloy-fleet/alloy-config';
import type { Component } from './Component';
import type { Configuration } from './Configuration';
import { sourcesOf } from './flow';

/** A rule that keeps the targets of one node. */
export interface NodeFilter {
  readonly component: Component;
  readonly rule: BlockStatement;
}

const NODE_LABEL =
  /^__meta_kubernetes_(?:node_name|pod_node_name|pod_host_ip|endpoint_node_name|endpointslice_endpoint_topology_kubernetes_io_hostname)$/;

/** The rules after a discovery that keep the targets of one node, which the collector itself evaluates. */
export function nodeFiltersAfter(
  config: Configuration,
  discovery: Component,
): NodeFilter[] {
  return filteringRelabels(config).flatMap(({ component, rules, sources }) =>
    sources.has(discovery) ? rules.map(rule => ({ component, rule })) : [],
  );
}

interface FilteringRelabel {
  readonly component: Component;
  readonly rules: readonly BlockStatement[];
  /** What feeds it. */
  readonly sources: ReadonlySet<Component>;
}

/** Found once for a configuration: looking for each of its discoveries anew takes quadratic time. */
const found = new WeakMap<Configuration, readonly FilteringRelabel[]>();

function filteringRelabels(config: Configuration): readonly FilteringRelabel[] {
  const known = found.get(config);
  if (known) {
    return known;
  }
  const relabels = config
    .whose(it => it.relabels === 'targets')
    .flatMap(component => {
      const rules = blocksIn(component.block, 'rule').filter(isNodeFilter);
      return rules.length > 0
        ? [{ component, rules, sources: new Set(sourcesOf(config, component)) }]
        : [];
    });
  found.set(config, relabels);
  return relabels;
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
