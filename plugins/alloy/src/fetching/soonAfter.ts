/**
 * How long to wait before an old answer is asked about once more, and once
 * more: the backend is making a newer one behind it, which takes as long as it
 * takes.
 */
export const SOON_MS = [2_000, 4_000, 8_000] as const;

/** No answer is so much older than the one before it by the same clock. */
const SET_BACK_MS = 5 * 60_000;

/** What is remembered of an answer for when to ask again. */
export interface Answered {
  /** When it was made, in Unix milliseconds. */
  readonly madeAt?: number;
  /** Which of {@link SOON_MS} to wait; absent: until its time is over. */
  readonly soon?: number;
}

/**
 * Which of {@link SOON_MS} to wait after an answer; undefined: until its time
 * is over. Once a newer one came, that is it, however old it seems: the clock
 * of the browser may be ahead of the backend's, and that one set back.
 */
export function soonAfter(
  before: Answered,
  { madeAt, isOld }: { madeAt: number; isOld: boolean },
): number | undefined {
  if (!isOld) {
    return undefined;
  }
  if (before.soon === undefined) {
    return 0;
  }
  const isNewer =
    before.madeAt !== undefined &&
    (madeAt > before.madeAt || before.madeAt - madeAt > SET_BACK_MS);
  const next = before.soon + 1;
  return isNewer || next === SOON_MS.length ? undefined : next;
}
