/** Less than this is no trouble to anybody, whatever it grows with. */
const TROUBLE_MS = 150;
/** Time may grow so many times as fast as the work: a square of it grows four times as fast. */
const MOST_GROWTH = 9 / 4;

/** What a reading took, and what was to be done. */
export interface Measured {
  readonly milliseconds: number;
  /** Characters that were read, and written: what is indented by its depth grows with the square of a text that nests. */
  readonly characters: number;
}

/** Whether the time of the longer of two readings has grown much faster than what it did. */
export function growsTooFast(short: Measured, long: Measured): boolean {
  const growth = long.characters / short.characters;
  return (
    long.milliseconds > TROUBLE_MS &&
    long.milliseconds > MOST_GROWTH * growth * Math.max(short.milliseconds, 1)
  );
}
