import type { ConfigGraph } from '@alloy-fleet/alloy-config';

/** The ids of all blocks whose data reaches a component by its `targets`, nearest first. */
export function sourcesOf(graph: ConfigGraph, id: string): string[] {
  const first = graph.references.filter(
    ({ from, argument, flow }) =>
      from === id && flow === 'back' && /^(?:path_)?targets\b/.test(argument),
  );
  const found = new Set<string>();
  const left = first.map(({ to }) => to);
  for (let at = left.shift(); at !== undefined; at = left.shift()) {
    if (!found.has(at)) {
      found.add(at);
      for (const { from, to, flow } of graph.references) {
        if (from === at && flow === 'back') {
          left.push(to);
        }
      }
    }
  }
  return [...found];
}

/** The ids of the blocks that a component sends to, itself not among them, nearest first. */
export function sinksOf(
  graph: ConfigGraph,
  id: string,
  isEnd: (id: string) => boolean = () => false,
): string[] {
  const found = new Set<string>();
  const left = [id];
  for (let at = left.shift(); at !== undefined; at = left.shift()) {
    for (const { from, to, flow } of graph.references) {
      if (from === at && flow === 'forward' && !found.has(to)) {
        found.add(to);
        if (!isEnd(to)) {
          left.push(to);
        }
      }
    }
  }
  return [...found];
}
