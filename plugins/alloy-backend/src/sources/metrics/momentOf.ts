/** The last moment that a date can be; Unix seconds. */
const LAST_SECONDS = 8.64e12;

/** A moment in Unix seconds as ISO 8601; undefined for a number that is none. */
export function momentOf(seconds: number): string | undefined {
  return Math.abs(seconds) <= LAST_SECONDS
    ? new Date(seconds * 1_000).toISOString()
    : undefined;
}
