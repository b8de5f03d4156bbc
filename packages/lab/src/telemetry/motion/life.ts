import type { Frame } from '../recorded/Frame';
import type { RecordedSeries } from '../recorded/RecordedSeries';

const LOOKBACK_MS = 5 * 60_000;
const MARGIN_MS = 20_000;

/**
 * When a series begins and ends, from which of its two values are there.
 *
 * A series that has no second value and whose target goes on was marked as
 * stale by the scrape that did not find it. One whose target fell silent is
 * not marked: it is seen for five more minutes, so its last sample was seen at
 * the first moment, and not any more at the second.
 */
export function lifeOf(
  series: RecordedSeries,
  frame: Frame,
  targetGoesOn: boolean,
): { bornMs: number; endsMs: number; endsStale: boolean } {
  const bornMs = series.first === undefined ? frame.firstMs + 1 : -Infinity;
  if (series.second !== undefined) {
    return { bornMs, endsMs: Infinity, endsStale: false };
  }
  const endsMs = targetGoesOn
    ? (frame.firstMs + frame.secondMs) / 2
    : frame.secondMs - LOOKBACK_MS - MARGIN_MS;
  return { bornMs, endsMs: Math.floor(endsMs), endsStale: targetGoesOn };
}
