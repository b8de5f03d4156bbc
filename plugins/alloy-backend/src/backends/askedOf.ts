import { ResponseError, ServiceUnavailableError } from '@backstage/errors';
import { wordsOfRequest } from './wordsOfRequest';

/**
 * What another part of the portal answers about a viewer.
 *
 * @throws ServiceUnavailableError when it could not answer, as opposed to what
 *   it says of the viewer, which is thrown as it is: he can only wait, or tell
 *   somebody
 */
export async function askedOf<T>(part: string, asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    const reason = wordsOfRequest(error) ?? wordsOfFailure(error);
    throw reason === undefined
      ? error
      : new ServiceUnavailableError(
          `The ${part} could not say whether you may see this cluster. ${reason} Try again in a minute; if it stays, the log of the portal's backend says more.`,
          error,
        );
  }
}

function wordsOfFailure(error: unknown): string | undefined {
  return error instanceof ResponseError && error.statusCode >= 500
    ? `It answers ${error.statusCode}.`
    : undefined;
}
