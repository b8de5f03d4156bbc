import type { MovingSeries } from '../motion/MovingSeries';
import { DETAILED_HISTORY_FAMILIES, HISTORY_FAMILIES } from './historyFamilies';

const HISTORY_MS = 24 * 3600_000;
const SUFFIX = /_(bucket|count|sum)$/;

/** Steps that still give two samples in five, and in ten minutes. */
const STEP_MS = 150_000;
const DETAILED_STEP_MS = 240_000;

/** Series that get a history, and how often they were sampled in it. */
export interface HistoryPart {
  readonly series: readonly MovingSeries[];
  readonly stepMs: number;
}

/**
 * Chooses what has a history.
 *
 * A tenant with so many series that it would take more than `mostSamples` gets
 * a wider step and no detail; and if that is still too much, as many families
 * as fit, in the order of their list.
 */
export function planHistory(
  series: readonly MovingSeries[],
  mostSamples: number,
): HistoryPart[] {
  const byFamily = new Map<string, MovingSeries[]>(
    HISTORY_FAMILIES.map(it => [it, []]),
  );
  const detailed = new Set(DETAILED_HISTORY_FAMILIES);
  const detail: MovingSeries[] = [];
  for (const it of series) {
    const { __name__: name = '' } = it.labels;
    byFamily.get(name)?.push(it);
    if (detailed.has(name) || detailed.has(name.replace(SUFFIX, ''))) {
      detail.push(it);
    }
  }
  const whole = [
    { series: [...byFamily.values()].flat(), stepMs: STEP_MS },
    { series: detail, stepMs: DETAILED_STEP_MS },
  ];
  return samplesIn(whole) <= mostSamples
    ? whole
    : [thinned([...byFamily.values()], mostSamples)];
}

function thinned(
  families: readonly MovingSeries[][],
  mostSamples: number,
): HistoryPart {
  const stepMs = DETAILED_STEP_MS;
  const series: MovingSeries[] = [];
  for (const family of families) {
    const longer = { series: [...series, ...family], stepMs };
    if (samplesIn([longer]) <= mostSamples) {
      series.push(...family);
    }
  }
  return { series, stepMs };
}

function samplesIn(parts: readonly HistoryPart[]): number {
  return parts.reduce(
    (sum, { series, stepMs }) => sum + (series.length * HISTORY_MS) / stepMs,
    0,
  );
}

/** When a history that ends at a moment begins. */
export function historyStart(endMs: number): number {
  return endMs - HISTORY_MS;
}
