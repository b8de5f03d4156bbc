const DAY_MS = 24 * 3_600_000;

/**
 * A moment as a person says it: the time of day, with the day when that was
 * not today, and the year when it was long ago.
 *
 * @param at - ISO 8601
 */
export function formatMoment(at: string, nowMs: number): string {
  const moment = new Date(at);
  const now = new Date(nowMs);
  const time = {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  } as const;
  if (moment.toDateString() === now.toDateString()) {
    return moment.toLocaleTimeString(undefined, time);
  }
  const isLongAgo = nowMs - moment.getTime() > 300 * DAY_MS;
  return moment.toLocaleString(undefined, {
    ...time,
    day: 'numeric',
    month: 'short',
    year: isLongAgo ? 'numeric' : undefined,
  });
}

/**
 * A moment to the second, with its day.
 *
 * @param at - ISO 8601
 */
export function formatExactly(at: string): string {
  return new Date(at).toLocaleString(undefined, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    hourCycle: 'h23',
  });
}
