import type {
  ClusterNode,
  Collector,
  Fact,
  Instance,
} from '@alloy-fleet/backstage-plugin-alloy-common';

/** Why a node has no ready instance of a DaemonSet. */
type NotCovered =
  | {
      readonly why: 'node';
      readonly status: string;
      /** ISO 8601; absent where it is not known. */
      readonly since?: string;
    }
  | { readonly why: 'no-pod' }
  | { readonly why: 'pod'; readonly pod: string; readonly reason: string };

/** A node that a DaemonSet does not cover. */
export type NodeNotCovered = { readonly node: string } & NotCovered;

/** Which nodes a DaemonSet covers. */
export interface CoverageOfNodes {
  readonly covered: readonly string[];
  readonly notCovered: readonly NodeNotCovered[];
}

/** The nodes with a ready instance, and why the others have none. */
export function coverageOf(
  { instances }: Collector,
  nodes: Fact<ClusterNode[]>,
): Fact<CoverageOfNodes> {
  if (!nodes.known) {
    return nodes;
  }
  if (!instances.known) {
    return instances;
  }
  const byNode = new Map<string, Instance[]>();
  for (const instance of instances.value) {
    if (instance.node !== undefined) {
      const others = byNode.get(instance.node);
      if (others) {
        others.push(instance);
      } else {
        byNode.set(instance.node, [instance]);
      }
    }
  }
  const covered: string[] = [];
  const notCovered: NodeNotCovered[] = [];
  for (const node of nodes.value) {
    const on = byNode.get(node.name) ?? [];
    if (on.some(it => it.ready)) {
      covered.push(node.name);
    } else {
      notCovered.push({ node: node.name, ...whyNot(node, on) });
    }
  }
  return {
    known: true,
    value: { covered, notCovered },
    source: instances.source,
  };
}

function whyNot(
  node: ClusterNode,
  [instance]: readonly Instance[],
): NotCovered {
  if (!node.ready) {
    const { status, notReady } = node;
    return {
      why: 'node',
      status,
      since: notReady?.known ? notReady.value.since : undefined,
    };
  }
  return instance
    ? {
        why: 'pod',
        pod: instance.name,
        reason: instance.reason ?? instance.state,
      }
    : { why: 'no-pod' };
}
