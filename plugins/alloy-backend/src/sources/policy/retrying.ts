import { DelegateBackoff, handleWhen, retry, wrap } from 'cockatiel';
import { Retry, SourceFailure } from '../SourceFailure';

/** Tries after the first, for a source that is overburdened. */
const LATER_TRIES = 2;
const FIRST_PAUSE_MS = 200;
/** A source that wants to be left alone for longer is not waited for. */
const LONGEST_PAUSE_MS = 2_000;

const may = (...kinds: readonly Retry[]) =>
  handleWhen(error => kinds.includes(SourceFailure.of(error).retry));

/** What the source asked for; otherwise longer each time, and not all at once. */
const pauses = new DelegateBackoff<{ attempt: number; result: object }>(
  ({ attempt, result }) => {
    const asked = 'error' in result && SourceFailure.of(result.error);
    return (
      (asked ? asked.retryAfterMs : undefined) ??
      FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + Math.random())
    );
  },
);

const later = retry(may('later', 'less'), {
  maxAttempts: LATER_TRIES,
  backoff: pauses,
});
const once = retry(may('once'), { maxAttempts: 1 });
const policy = wrap(later, once);

/**
 * Asks, and again where that may help: once when the connection broke, twice
 * with growing pauses when the source said that it is asked too much or not
 * ready (429, 503), and never else. A source that asks for a pause longer than
 * two seconds is given up at once.
 *
 * @param signal ends it, pauses too
 * @throws SourceFailure, or the signal's reason
 */
export async function retrying<T>(
  signal: AbortSignal,
  ask: () => Promise<T>,
): Promise<T> {
  return policy.execute(async () => {
    signal.throwIfAborted();
    try {
      return await ask();
    } catch (error) {
      const failure = SourceFailure.of(error);
      throw (failure.retryAfterMs ?? 0) > LONGEST_PAUSE_MS
        ? failure.final()
        : failure;
    }
  }, signal);
}
