import type { RecordedSeries } from '../recorded/RecordedSeries';

/** Collectors here scrape twice or once a minute. */
const GRID_SECONDS = 30;
const NEAR_SECONDS = 8;

/** Gauges that are set anew before each scrape, or for each sample. */
const FOLLOWS_THE_CLOCK =
  /^(node_time_seconds|prometheus_remote_storage_(queue_)?highest_timestamp(_in)?_seconds)$/;

/**
 * The seconds between the two samples that a target's values are from.
 *
 * The two moments are 90 s apart, but each value is that of the newest sample
 * before its moment, so two values may be 60, 90 or 120 s apart. What follows
 * the clock at the target itself (`node_time_seconds`, the newest timestamp of
 * a remote write queue) tells which; without it, the moments' distance counts.
 */
export function elapsedSeconds(
  series: readonly RecordedSeries[],
  betweenSeconds: number,
): number {
  let moved = 0;
  for (const { labels, first, second } of series) {
    if (
      first !== undefined &&
      second !== undefined &&
      FOLLOWS_THE_CLOCK.test(labels.__name__)
    ) {
      moved = Math.max(moved, second - first);
    }
  }
  const onGrid = Math.round(moved / GRID_SECONDS) * GRID_SECONDS;
  const isNear = Math.abs(moved - onGrid) <= NEAR_SECONDS;
  return isNear && onGrid > 0 && onGrid <= 2 * betweenSeconds
    ? onGrid
    : betweenSeconds;
}
