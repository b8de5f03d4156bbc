import type { ClusterNode } from './ClusterNode';
import type { Collector, Instance } from './Collector';
import { Fact, known } from './Fact';

/** A node, and what a DaemonSet has on it. */
export interface NodeCover {
  readonly node: ClusterNode;
  /** The DaemonSet's instances there. */
  readonly instances: readonly Instance[];
  /** Whether one of them is ready. */
  readonly covered: boolean;
}

/** Of each node whether a DaemonSet covers it, in the order of the nodes. */
export function coverageOf(
  { instances }: Pick<Collector, 'instances'>,
  nodes: Fact<ClusterNode[]>,
): Fact<NodeCover[]> {
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
  return known(
    instances.source,
    nodes.value.map(node => {
      const there = byNode.get(node.name) ?? [];
      const covered = there.some(it => it.ready === true);
      return { node, instances: there, covered };
    }),
  );
}
