import { coverageOf, mapFact } from '@alloy-fleet/alloy-advisor';
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
export function coveredNodes(
  collector: Collector,
  nodes: Fact<ClusterNode[]>,
): Fact<CoverageOfNodes> {
  return mapFact(coverageOf(collector, nodes), all => ({
    covered: all.flatMap(it => (it.covered ? [it.node.name] : [])),
    notCovered: all
      .filter(it => !it.covered)
      .map(({ node, instances }) => ({
        node: node.name,
        ...whyNot(node, instances),
      })),
  }));
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
