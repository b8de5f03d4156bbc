import type { MovingSeries } from '../motion/MovingSeries';
import { DETAILED_HISTORY_FAMILIES, HISTORY_FAMILIES } from './historyFamilies';

const HISTORY_MS = 24 * 3600_000;
const SUFFIX = /_(bucket|count|sum)$/;

/** Steps that still give two samples in five, and in ten minutes. */
const STEP_MS = 150_000;
const DETAILED_STEP_MS = 240_000;

/** What promtool takes in about ten seconds on two cores. */
const MOST_SAMPLES = 3_000_000;

/** Series that get a history, and how often they were sampled in it. */
export interface HistoryPart {
  readonly series: readonly MovingSeries[];
  readonly stepMs: number;
}

/**
 * Chooses what has a history. A world with so many series that the lab would
 * start too slowly gets a wider step first, and then no detail.
 */
export function planHistory(series: readonly MovingSeries[]): HistoryPart[] {
  const main = new Set(HISTORY_FAMILIES);
  const detailed = new Set(DETAILED_HISTORY_FAMILIES);
  const mainSeries = series.filter(it => main.has(it.labels.__name__));
  const detailedSeries = series.filter(
    ({ labels: { __name__: name = '' } }) =>
      detailed.has(name) || detailed.has(name.replace(SUFFIX, '')),
  );
  const plans: HistoryPart[][] = [
    [
      { series: mainSeries, stepMs: STEP_MS },
      { series: detailedSeries, stepMs: DETAILED_STEP_MS },
    ],
    [
      { series: mainSeries, stepMs: DETAILED_STEP_MS },
      { series: detailedSeries, stepMs: DETAILED_STEP_MS },
    ],
  ];
  return (
    plans.find(plan => samplesOf(plan) <= MOST_SAMPLES) ?? [
      { series: mainSeries, stepMs: DETAILED_STEP_MS },
    ]
  );
}

function samplesOf(plan: readonly HistoryPart[]): number {
  return plan.reduce(
    (sum, { series, stepMs }) => sum + (series.length * HISTORY_MS) / stepMs,
    0,
  );
}

/** When a history that ends at a moment begins. */
export function historyStart(endMs: number): number {
  return endMs - HISTORY_MS;
}
