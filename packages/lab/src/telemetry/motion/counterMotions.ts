import { seriesKey, RecordedSeries } from '../recorded/RecordedSeries';
import { CounterGroup, counterLines } from './counterLines';
import type { Motion } from './Motion';
import type { Recording } from './Recording';

/** Where a counter stands, and what it counts in a millisecond. */
type Pace = ReturnType<Recording['counterPace']>;

/** So many times as long as all events took the last ones did. */
const MUCH_SLOWER = 10;
/** What rates are taken over. */
const RATES_MS = 5 * 60_000;

/** Added against 6.999999 where 7 is meant. */
const HAIR = 1e-6;

/** The same counter before a fault began, where it was there. */
export type PastOf = (series: RecordedSeries) => RecordedSeries | undefined;

/**
 * How the counters of a recording move, by series. Those of one histogram move
 * together.
 */
export function counterMotions(
  recording: Recording,
  counters: readonly RecordedSeries[],
  past?: { recording: Recording; of: PastOf; faultMs: number },
): Map<RecordedSeries, Motion> {
  const motions = new Map<RecordedSeries, Motion>();
  for (const group of groups(counters)) {
    const pasts = group.map(it => past?.of(it));
    const hasPast = pasts.every(it => it !== undefined);
    const counted = countOf(group);
    const paces = group.map(it => recording.counterPace(it));
    const isSum = (it: RecordedSeries) =>
      counted !== -1 && it.labels.__name__.endsWith('_sum');
    group.forEach((it, i) => {
      if (isSum(it)) {
        paces[i] = asOld(paces[i], paces[counted]);
      }
    });
    const lines = counterLines(
      {
        members: paces.map((it, i) => ({
          ...it,
          past: hasPast ? past?.recording.counterPace(pasts[i]!) : undefined,
        })),
        ...shapeOf(group),
      },
      {
        anchorMs: recording.frame.secondMs,
        faultMs: hasPast ? past?.faultMs : undefined,
      },
    );
    group.forEach((it, i) =>
      motions.set(
        it,
        isSum(it)
          ? withWholeCount(lines[i], lines[counted])
          : whole(it, lines[i]),
      ),
    );
  }
  return motions;
}

/**
 * The pace of a sum whose events became much slower lately: at that pace it
 * would have begun within the time that rates are taken over, and its count
 * long before. It is taken to stand higher, as if they had been slow for as
 * long.
 */
function asOld(sum: Pace, count: Pace): Pace {
  const isYoung = sum.value < sum.perMs * RATES_MS;
  const value = (count.value * sum.perMs) / count.perMs;
  return isYoung && value > MUCH_SLOWER * sum.value ? { ...sum, value } : sum;
}

/**
 * The sum of what was counted when the count was last whole: else their ratio,
 * an average, would waver with the part of an event that is not counted yet.
 */
function withWholeCount(sum: Motion, count: Motion): Motion {
  return timeMs => {
    const counted = count(timeMs);
    const part = counted - Math.floor(counted + HAIR);
    const perMs = (counted - count(timeMs - 1_000)) / 1_000;
    if (part <= 0 || perMs <= 0) {
      return sum(timeMs);
    }
    // After a restart there is nothing before.
    return Math.min(sum(timeMs), sum(timeMs - part / perMs));
  };
}

/** Whole numbers stay whole. */
function whole(series: RecordedSeries, motion: Motion): Motion {
  const isWhole =
    Number.isInteger(series.first ?? 0) && Number.isInteger(series.second ?? 0);
  return isWhole ? timeMs => Math.floor(motion(timeMs) + HAIR) : motion;
}

function groups(counters: readonly RecordedSeries[]): RecordedSeries[][] {
  const histograms = new Map<string, RecordedSeries[]>();
  const others: RecordedSeries[][] = [];
  for (const it of counters) {
    const family = /^(.+)_(bucket|count|sum)$/.exec(it.labels.__name__)?.[1];
    if (family === undefined) {
      others.push([it]);
    } else {
      const { le, ...rest } = it.labels;
      const key = seriesKey({ ...rest, __name__: family });
      const known = histograms.get(key);
      if (known) {
        known.push(it);
      } else {
        histograms.set(key, [it]);
      }
    }
  }
  return [...histograms.values(), ...others];
}

function shapeOf(
  group: readonly RecordedSeries[],
): Pick<CounterGroup, 'buckets' | 'size'> {
  const bound = (index: number) =>
    Number(group[index].labels.le.replace('+Inf', 'Infinity'));
  const buckets = group
    .map((_, index) => index)
    .filter(index => group[index].labels.le !== undefined)
    .sort((a, b) => bound(a) - bound(b));
  const count = countOf(group);
  return {
    buckets,
    size: Math.max(0, count === -1 ? buckets[buckets.length - 1] ?? 0 : count),
  };
}

/** The index of a histogram's count, or -1. */
function countOf(group: readonly RecordedSeries[]): number {
  return group.findIndex(it => it.labels.__name__.endsWith('_count'));
}
