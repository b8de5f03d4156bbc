import { Line, Lines } from './Lines';
import type { Motion } from './Motion';

/** A counter, or one bucket, count or sum of a histogram. */
export interface CounterMember {
  readonly value: number;
  readonly perMs: number;
  /** What it was before a fault began, and how it went then. */
  readonly past?: { readonly value: number; readonly perMs: number };
}

/** Counters that belong together and start and restart together. */
export interface CounterGroup {
  readonly members: readonly CounterMember[];
  /**
   * Indexes of a histogram's buckets by rising bound. Each holds those below
   * it, and this must stay so at all times.
   */
  readonly buckets: readonly number[];
  /** The index of what tells how much the group has counted altogether. */
  readonly size: number;
}

/** Long before the history begins: the start of the run before this one. */
const EARLIER_RUN_MS = 30 * 3600_000;

/**
 * The way of each counter of a group: on at its recorded rate after
 * `anchorMs`, and back from it at that rate for as long as there is something
 * left to take away.
 *
 * A recorded process was minutes old, so most have counted less than a day's
 * worth. Where a group reaches zero it was restarted: before, an earlier run
 * counts at the same rate, so that rates are whole at all times.
 *
 * @param options.faultMs where given, members go as their `past` before it
 */
export function counterLines(
  group: CounterGroup,
  options: { anchorMs: number; faultMs?: number },
): Motion[] {
  const { anchorMs, faultMs } = options;
  const epochMs = anchorMs - EARLIER_RUN_MS;
  const now = group.members.map(it => ({ value: it.value, perMs: it.perMs }));
  const lines = unwind(group, now, anchorMs, faultMs ?? -Infinity);
  if (faultMs === undefined) {
    if (lines.isEmpty) {
      lines.add(now.map(it => earlierRun(epochMs, it.perMs)));
    }
    return lines.motions();
  }

  const past = group.members.map(it => it.past ?? { value: 0, perMs: 0 });
  if (lines.isEmpty) {
    lines.add(
      now.map(({ perMs }, i) => ({
        fromMs: faultMs,
        anchorMs: faultMs,
        anchorValue: past[i].perMs * (faultMs - epochMs),
        perMs,
      })),
    );
    lines.add(past.map(it => earlierRun(epochMs, it.perMs)));
    return lines.motions();
  }
  const atFault = lines.valuesAt(faultMs);
  if (past.every(it => it.perMs <= 0)) {
    // What stood still before, and now stands elsewhere, jumped with the fault.
    lines.add(
      past.map((it, i) => ({
        fromMs: -Infinity,
        anchorMs: faultMs,
        anchorValue: Math.min(it.value, atFault[i]),
        perMs: 0,
      })),
    );
    return lines.motions();
  }
  const before = past.map(({ perMs }, i) => ({ value: atFault[i], perMs }));
  const older = unwind(group, before, faultMs, -Infinity);
  if (older.isEmpty) {
    older.add(past.map(it => earlierRun(epochMs, it.perMs)));
  }
  lines.addAll(older);
  return lines.motions();
}

function earlierRun(epochMs: number, perMs: number): Line {
  return { fromMs: -Infinity, anchorMs: epochMs, anchorValue: 0, perMs };
}

type Pace = { readonly value: number; readonly perMs: number };

/**
 * Takes a group back from `anchorMs`: first each at its own rate until some
 * bucket would hold less than nothing, then all in proportion, which keeps
 * every bucket within the next, until all are zero together.
 */
function unwind(
  group: CounterGroup,
  members: readonly Pace[],
  anchorMs: number,
  untilMs: number,
): Lines {
  const lines = new Lines(members.length);
  const leanMs = anchorMs - leastSpan(parts(group, members));
  lines.add(
    members.map(({ value, perMs }) => ({
      fromMs: Math.max(leanMs, untilMs),
      anchorMs,
      anchorValue: value,
      perMs,
    })),
  );
  if (leanMs <= untilMs) {
    return lines;
  }
  const left = lines.valuesAt(leanMs);
  const share =
    left[group.size] > 0
      ? Math.max(0, members[group.size].perMs) / left[group.size]
      : Infinity;
  const emptyMs = leanMs - 1 / share;
  if (emptyMs < leanMs) {
    lines.add(
      left.map(value => ({
        fromMs: Math.max(emptyMs, untilMs),
        anchorMs: leanMs,
        anchorValue: value,
        perMs: value * share,
      })),
    );
  }
  lines.isEmpty = emptyMs > untilMs;
  return lines;
}

/** What may not fall below zero: each bucket less the one below it. */
function parts(group: CounterGroup, members: readonly Pace[]): Pace[] {
  const isBucket = new Set(group.buckets);
  return members
    .filter((_, index) => !isBucket.has(index))
    .concat(
      group.buckets.map((bucket, i) => {
        const below = members[group.buckets[i - 1]] ?? { value: 0, perMs: 0 };
        return {
          value: members[bucket].value - below.value,
          perMs: members[bucket].perMs - below.perMs,
        };
      }),
    );
}

function leastSpan(paces: readonly Pace[]): number {
  return paces
    .filter(it => it.perMs > 0)
    .reduce(
      (least, it) => Math.min(least, Math.max(0, it.value / it.perMs)),
      Infinity,
    );
}
