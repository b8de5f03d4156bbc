import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { Asked, askSource } from './askSource';

/**
 * What one source gives where nothing can be said without it.
 *
 * @throws NotFoundError when the source is not configured,
 *   ServiceUnavailableError that says why it did not give it, or the signal's
 *   reason when it ended
 */
export async function askOne<T>(
  options: Parameters<typeof askSource<T>>[0],
): Promise<T> {
  const { state, fact }: Asked<T> = await askSource(options);
  options.signal.throwIfAborted();
  if (fact.known) {
    return fact.value;
  }
  const which = state.target ? ` (${state.target})` : '';
  const message = `The source ${state.source}${which} did not answer. ${fact.reason}`;
  throw state.status === 'not-configured'
    ? new NotFoundError(message)
    : new ServiceUnavailableError(message);
}
