import { ResponseError, ServiceUnavailableError } from '@backstage/errors';
import { TaskCancelledError, TimeoutStrategy, timeout } from 'cockatiel';
import { fetchErrorSummary } from './fetchErrorSummary';

/** They stand beside this one; whoever looks at a page waits no longer. */
const PATIENCE_MS = 10_000;

/**
 * What another part of the portal answers about a viewer.
 *
 * @throws ServiceUnavailableError when it could not answer or was too slow, as
 *   opposed to what it says of the viewer, which is thrown as it is: he can
 *   only wait, or tell somebody
 */
export async function askedOf<T>(
  part: string,
  asked: Promise<T>,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  try {
    // Its clients can not be told to stop.
    const patience = timeout(patienceMs, TimeoutStrategy.Aggressive);
    return await patience.execute(() => asked);
  } catch (error) {
    const reason =
      fetchErrorSummary(error) ?? wordsOfFailure(error, patienceMs);
    // Without its cause, whose words it would pass on to the viewer.
    throw reason === undefined
      ? error
      : new ServiceUnavailableError(
          `The ${part} could not say whether you may see this cluster. ${reason} Try again in a minute; if it stays, the log of the ${part} says more.`,
        );
  }
}

function wordsOfFailure(
  error: unknown,
  patienceMs: number,
): string | undefined {
  if (error instanceof TaskCancelledError) {
    return `It did not answer within ${patienceMs / 1_000} s.`;
  }
  return error instanceof ResponseError && error.statusCode >= 500
    ? `It answers ${error.statusCode}.`
    : undefined;
}
