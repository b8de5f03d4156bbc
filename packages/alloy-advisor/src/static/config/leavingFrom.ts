import type { ConfigGraph, GraphReference } from '@alloy-fleet/alloy-config';

const leaving = new WeakMap<ConfigGraph, Map<string, GraphReference[]>>();

/** The references of one block of a level. */
export function leavingFrom(
  level: ConfigGraph | undefined,
  id: string,
): readonly GraphReference[] {
  if (!level) {
    return [];
  }
  let byBlock = leaving.get(level);
  if (!byBlock) {
    byBlock = new Map();
    for (const reference of level.references) {
      const known = byBlock.get(reference.from);
      if (known) {
        known.push(reference);
      } else {
        byBlock.set(reference.from, [reference]);
      }
    }
    leaving.set(level, byBlock);
  }
  return byBlock.get(id) ?? [];
}
