import { isError } from '@backstage/errors';

/**
 * What an error of node-fetch says, by which Backstage's own clients ask other
 * backends; undefined for any other error. Its message holds the address of
 * the portal's inside and all of the question, which help no viewer.
 */
export function fetchErrorSummary(error: unknown): string | undefined {
  if (!isError(error) || error.name !== 'FetchError') {
    return undefined;
  }
  const [, reason = error.message] = /reason: (.*)$/s.exec(error.message) ?? [];
  return error.type === 'invalid-json'
    ? `Its answer is not whole JSON: the backend that gives it, or its database, may be away (${reason}).`
    : `It could not be asked: ${reason}.`;
}
