/** A number for a text, the same in every run (FNV-1a, 32 bits). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/** A number in 0..1 for a whole number, the same in every run. */
export function noise(seed: number, index: number): number {
  let mixed = Math.imul(seed ^ Math.imul(index, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 0x1_0000_0000;
}

/** The straight line through `knot(0)`, `knot(1)`... at `position`. */
export function between(
  position: number,
  knot: (index: number) => number,
): number {
  const index = Math.floor(position);
  const share = position - index;
  return knot(index) * (1 - share) + knot(index + 1) * share;
}
