import type { World } from '../../world';

/** Where a world's two moments lie in the lab's time. */
export interface Frame {
  readonly firstMs: number;
  /** The world's recorded moment. */
  readonly secondMs: number;
  /** What is added to a recorded time to get the lab's. */
  readonly offsetMs: number;
}

/** A world's frame; undefined when it has no metrics. */
export function frameOf(world: World, offsetMs: number): Frame | undefined {
  if (!world.index) {
    return undefined;
  }
  const [first, second] = world.index.valuesAt;
  return {
    firstMs: first * 1000 + offsetMs,
    secondMs: second * 1000 + offsetMs,
    offsetMs,
  };
}
