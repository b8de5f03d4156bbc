/** Clocks of replicas may differ by that; milliseconds. */
export const CLOCK_TOLERANCE_MS = 5 * 60_000;

/**
 * How old something is that some replica made. What is of a little later than
 * now is new: clocks differ. What is of much later is older than anything: a
 * clock ran ahead, or was set back since, and nobody can say when it was made.
 *
 * @param takenAtMs in Unix milliseconds, as is `nowMs`
 * @returns milliseconds; Infinity where a clock ran ahead
 */
export function ageMs(takenAtMs: number, nowMs: number): number {
  const age = nowMs - takenAtMs;
  return age < -CLOCK_TOLERANCE_MS ? Infinity : Math.max(0, age);
}
