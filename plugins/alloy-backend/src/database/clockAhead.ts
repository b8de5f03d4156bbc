import { CLOCK_TOLERANCE_MS } from '../cache/ageMs';

/**
 * After which moment nothing can have been made yet: what is remembered from
 * later was made by a clock that ran ahead. Moments are ISO 8601 in UTC.
 *
 * @param at now
 */
export function clockAhead(at: string): string {
  return new Date(Date.parse(at) + CLOCK_TOLERANCE_MS).toISOString();
}
