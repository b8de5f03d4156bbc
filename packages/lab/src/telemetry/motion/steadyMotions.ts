import type { Motion } from './Motion';

/**
 * A gauge that changed once, or never: at the scrape after the first moment,
 * so that the slowest target has shown it by the second.
 */
export function stateMotion(options: {
  first: number;
  second: number;
  firstMs: number;
}): Motion {
  const { first, second, firstMs } = options;
  return timeMs => (timeMs <= firstMs ? first : second);
}

/** A gauge of what one scrape saw: zero but around the two moments. */
export function eventMotion(options: {
  first: number;
  second: number;
  firstMs: number;
  secondMs: number;
}): Motion {
  const { firstMs, secondMs } = options;
  const state = stateMotion(options);
  const aroundMs = secondMs - firstMs;
  return timeMs =>
    timeMs < firstMs - aroundMs || timeMs > secondMs + aroundMs / 2
      ? 0
      : state(timeMs);
}

/**
 * A Unix time in seconds that follows the clock at the distance it had.
 *
 * @param second its value at `secondMs`, already moved to the lab's time
 */
export function clockMotion(second: number, secondMs: number): Motion {
  const behindMs = secondMs - second * 1000;
  return Number.isInteger(second)
    ? timeMs => Math.floor((timeMs - behindMs) / 1000)
    : timeMs => (timeMs - behindMs) / 1000;
}
