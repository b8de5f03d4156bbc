/** Clocks of replicas may differ by that; milliseconds. */
const TOLERANCE_MS = 5 * 60_000;

/**
 * After which moment nothing can have been made yet: what is remembered from
 * later was made by a clock that ran ahead. Moments are ISO 8601 in UTC.
 *
 * @param at now
 */
export function clockAhead(at: string): string {
  return new Date(Date.parse(at) + TOLERANCE_MS).toISOString();
}
