import type { ConfigGraph, GraphNode } from '@alloy-fleet/alloy-config';

/** A level of a configuration: what it holds, where it is, and the one around it. */
interface Scope {
  readonly nodes: readonly GraphNode[];
  /** The `declare` blocks among them, by their ids. */
  readonly declares: ReadonlyMap<string, GraphNode>;
  readonly holders: readonly string[];
  readonly around?: Scope;
}

/**
 * The `declare` blocks that something which runs is made of, each as the ids of
 * what it stands in and its own: Alloy makes no components of any other.
 */
export function usedDeclares(graph: ConfigGraph): ReadonlySet<string> {
  const used = new Set<string>();
  const left: Scope[] = [scopeOf(graph.nodes, [])];
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
  const { definition } = node;
  if (definition === undefined) {
    return undefined;
  }
  for (let scope: Scope | undefined = from; scope; scope = scope.around) {
    const found = scope.declares.get(definition);
    if (found) {
      return insideOf(found, scope);
    }
  }
  return undefined;
}

function insideOf(holder: GraphNode, around: Scope): Scope {
  return scopeOf(
    holder.inside?.nodes ?? [],
    [...around.holders, holder.id],
    around,
  );
}

function scopeOf(
  nodes: readonly GraphNode[],
  holders: readonly string[],
  around?: Scope,
): Scope {
  const declares = new Map<string, GraphNode>();
  for (const node of nodes) {
    // Of those with the same name Alloy takes none: it is the first here.
    if (node.kind === 'declare' && !declares.has(node.id)) {
      declares.set(node.id, node);
    }
  }
  return { nodes, declares, holders, around };
}

function keyOf(holders: readonly string[]): string {
  return holders.join(' ');
}
