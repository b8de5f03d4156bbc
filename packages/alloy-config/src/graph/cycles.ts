/**
 * Nodes that reach one another, in groups of two and more (Tarjan's strongly connected components).
 * Groups come in the order in which a walk from the first node on closes them. Takes no stack space
 * for long chains.
 */
export function cyclesIn<T>(
  nodes: readonly T[],
  targetsOf: (node: T) => readonly T[],
): T[][] {
  const index = new Map<T, number>();
  const low = new Map<T, number>();
  const open: T[] = [];
  const isOpen = new Set<T>();
  const groups: T[][] = [];

  const enter = (node: T) => {
    index.set(node, index.size);
    low.set(node, index.get(node)!);
    open.push(node);
    isOpen.add(node);
    return { node, targets: targetsOf(node), next: 0 };
  };

  const leave = (node: T) => {
    if (low.get(node) !== index.get(node)) {
      return;
    }
    const group = open.splice(open.lastIndexOf(node));
    group.forEach(member => isOpen.delete(member));
    if (group.length > 1) {
      groups.push(group);
    }
  };

  for (const root of nodes) {
    const path = index.has(root) ? [] : [enter(root)];
    while (path.length > 0) {
      const frame = path[path.length - 1];
      const target = frame.targets[frame.next];
      frame.next += 1;
      if (frame.next > frame.targets.length) {
        leave(frame.node);
        path.pop();
        const parent = path.at(-1)?.node;
        if (parent !== undefined) {
          low.set(parent, Math.min(low.get(parent)!, low.get(frame.node)!));
        }
      } else if (!index.has(target)) {
        path.push(enter(target));
      } else if (isOpen.has(target)) {
        low.set(frame.node, Math.min(low.get(frame.node)!, index.get(target)!));
      }
    }
  }
  return groups;
}
