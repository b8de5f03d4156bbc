import type { MetricFamily } from '../recorded/readMetricTypes';

/**
 * How a series goes on after its recorded moment:
 *
 * - `counter`: at its recorded rate, and never down but by a restart;
 * - `clock`: a Unix time that follows the clock (`node_time_seconds`);
 * - `moment`: a Unix time that stays (a start, a last load);
 * - `state`: keeps its second value (a health, a number of peers);
 * - `event`: what happened in one scrape, and nothing since (series added);
 * - `level`: moves between its two values and a little beyond (memory).
 */
export type Kind = 'counter' | 'clock' | 'moment' | 'state' | 'event' | 'level';

/** Counters whose exposition calls them gauges or gives them no type. */
const COUNTERS_BY_ANOTHER_TYPE =
  /^(node_netstat_.+(?<!CurrEstab|Forwarding)|node_vmstat_.+|cluster_node_lamport_time|.+_(bytes|packets)(_failed)?_total)$/;

const COUNTER_SUFFIX = /_(total|bucket|count|sum)$/;
const HISTOGRAM_SUFFIX = /_(bucket|count|sum)$/;

/** Gauges that say how things stand; none of them moves by itself. */
const STATES =
  /^(up|scrape_samples_.+|ALERTS.*|kube_.+|cluster_.+|kubelet_running_.+|alloy_(component|config|labelstore)_.+|remotecfg_.+|mimir_rules_.+|.+_(info|targets|gauge|active_series|active_total|entries|successful|modified))$/;

const UNIX_TIME_NAME = /(time|timestamp|last_seen|created|expiry)/;
const NO_UNIX_TIME_NAME = /_(bytes|total|count|sum|bucket)(_|$)/;

/** Goes on even where it stood, for want of a newer sample. */
const CLOCK = 'node_time_seconds';

const YEAR_SECONDS = 365 * 86_400;

/** Decides how a series moves, by its name, its type and its two values. */
export function kindOf(options: {
  name: string;
  families: ReadonlyMap<string, MetricFamily>;
  first?: number;
  second?: number;
  /** The recorded moment and the time between the two, in seconds. */
  recordedAt: number;
  betweenSeconds: number;
}): Kind {
  const { name, families, recordedAt, betweenSeconds } = options;
  const second = options.second ?? options.first ?? NaN;
  const first = options.first ?? second;
  if (isUnixTime(name, second, recordedAt)) {
    const moved = second - first;
    return name === CLOCK || (moved > 0 && moved <= 2 * betweenSeconds)
      ? 'clock'
      : 'moment';
  }
  if (!Number.isFinite(first) || !Number.isFinite(second)) {
    return 'state';
  }
  if (isCounter(name, families)) {
    return 'counter';
  }
  if (name === 'scrape_series_added' && first !== second) {
    return 'event';
  }
  return STATES.test(name) ? 'state' : 'level';
}

/** Whether a value is a Unix time in seconds, rather than a like number. */
export function isUnixTime(
  name: string,
  value: number,
  recordedAt: number,
): boolean {
  if (NO_UNIX_TIME_NAME.test(name)) {
    return false;
  }
  // A gauge without a telling name may hold 1.8 thousand millions, too.
  const within = UNIX_TIME_NAME.test(name) ? 30 * YEAR_SECONDS : 0;
  return Math.abs(value - recordedAt) < within;
}

function isCounter(
  name: string,
  families: ReadonlyMap<string, MetricFamily>,
): boolean {
  const type = families.get(name)?.type;
  if (type === 'counter' || COUNTERS_BY_ANOTHER_TYPE.test(name)) {
    return true;
  }
  if (type === 'gauge') {
    return false;
  }
  const family = families.get(name.replace(HISTOGRAM_SUFFIX, ''))?.type;
  if (family === 'histogram' || family === 'summary') {
    // The family's own name has the quantiles of a summary.
    return HISTOGRAM_SUFFIX.test(name);
  }
  return COUNTER_SUFFIX.test(name);
}
