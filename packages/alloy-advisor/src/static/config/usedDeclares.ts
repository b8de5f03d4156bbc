import type { ConfigGraph, GraphNode } from '@alloy-fleet/alloy-config';

/** A level of a configuration: what it holds, where it is, and the one around it. */
interface Scope {
  readonly nodes: readonly GraphNode[];
  readonly holders: readonly string[];
  readonly around?: Scope;
}

/**
 * The `declare` blocks that something which runs is made of, each as the ids of
 * what it stands in and its own: Alloy makes no components of any other.
 */
export function usedDeclares(graph: ConfigGraph): ReadonlySet<string> {
  const used = new Set<string>();
  const left: Scope[] = [{ nodes: graph.nodes, holders: [] }];
  for (let scope = left.pop(); scope !== undefined; scope = left.pop()) {
    for (const node of scope.nodes) {
      const inner =
        node.kind === 'foreach'
          ? insideOf(node, scope)
          : definitionOf(node, scope);
      if (inner && !used.has(keyOf(inner.holders))) {
        used.add(keyOf(inner.holders));
        left.push(inner);
      }
    }
  }
  return used;
}

/** Whether what stands in such blocks is made, with the `usedDeclares` of the whole. */
export function isMade(
  holders: readonly string[],
  used: ReadonlySet<string>,
): boolean {
  return holders.every((_, index) =>
    used.has(keyOf(holders.slice(0, index + 1))),
  );
}

/** What a custom component is made of, seen from where it stands. */
function definitionOf(node: GraphNode, from: Scope): Scope | undefined {
  for (let scope: Scope | undefined = from; scope; scope = scope.around) {
    const found = scope.nodes.find(
      it => it.kind === 'declare' && it.id === node.definition,
    );
    if (found) {
      return insideOf(found, scope);
    }
  }
  return undefined;
}

function insideOf(holder: GraphNode, around: Scope): Scope {
  return {
    nodes: holder.inside?.nodes ?? [],
    holders: [...around.holders, holder.id],
    around,
  };
}

function keyOf(holders: readonly string[]): string {
  return holders.join(' ');
}
