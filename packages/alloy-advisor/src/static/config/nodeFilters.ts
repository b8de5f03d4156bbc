import type { BlockStatement } from '@alloy-fleet/alloy-config';
import type { Component, Configuration } from './Configuration';
import { sourcesOf } from './flow';
import { attributeOf, blocksIn, literalOf, textsIn } from './reading';

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
  return config
    .named('discovery.relabel')
    .filter(relabel => sourcesOf(config, relabel).includes(discovery))
    .flatMap(component =>
      blocksIn(component.block, 'rule')
        .filter(isNodeFilter)
        .map(rule => ({ component, rule })),
    );
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
