import type { Motion } from './Motion';
import { between, noise } from './noise';

const SLOW_KNOT_MS = 45 * 60_000;
const SLOW_REACH = 2;

/**
 * How far the levels of one target are from their second value towards their
 * first, over time: 1 at the first moment, 0 at the second, wandering between
 * elsewhere, with a slow drift in the past and from the first hour on.
 *
 * All levels of a target share it, so that what was the sum of others at both
 * moments is their sum at all times.
 */
export function wander(options: {
  seed: number;
  firstMs: number;
  secondMs: number;
}): Motion {
  const { seed, firstMs, secondMs } = options;
  const period = secondMs - firstMs;
  const fastKnot = (index: number) =>
    index === 0 || index === -1 ? -index : noise(seed, index);
  const slowKnot = (index: number) =>
    index === 0 || index === -1
      ? 0
      : (noise(seed ^ 0x5bd1e995, index) * 2 - 1) * SLOW_REACH;
  return timeMs =>
    between((timeMs - secondMs) / period, fastKnot) +
    between((timeMs - secondMs) / SLOW_KNOT_MS, slowKnot);
}

/** A gauge that moves: whole, and not below zero, where it was so twice. */
export function levelMotion(
  first: number,
  second: number,
  wandering: Motion,
): Motion {
  if (first === second) {
    return () => second;
  }
  const isWhole = Number.isInteger(first) && Number.isInteger(second);
  const least = first >= 0 && second >= 0 ? 0 : -Infinity;
  return timeMs => {
    const value = Math.max(
      least,
      second + (first - second) * wandering(timeMs),
    );
    return isWhole ? Math.round(value) : value;
  };
}
