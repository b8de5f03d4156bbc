import { Answer, jsonAnswer, textAnswer } from '../tenancy';
import type { MimirFault } from './MimirFault';

/** The answer that a fault gives in place of the right one, if it does. */
export function faultAnswer(fault: MimirFault): Answer | undefined {
  if (fault.errorId) {
    return jsonAnswer(
      {
        status: 'error',
        errorType: 'execution',
        error:
          `the query exceeded the maximum number of series (limit: 3 series) ` +
          `(err-mimir-${fault.errorId}). Consider reducing the time range ` +
          `and/or number of series selected by the query. One way to reduce ` +
          `the number of selected series is to add more label matchers to ` +
          `the query. Otherwise, to adjust the related per-tenant limit, ` +
          `configure -querier.max-fetched-series-per-query, or contact your ` +
          `service administrator.`,
      },
      422,
    );
  }
  switch (fault.status) {
    case undefined:
      return undefined;
    case 401:
      return textAnswer(401, 'no org id');
    case 403:
      // Mimir has no such answer; what stands before it to let people in does.
      return textAnswer(403, 'access denied');
    case 413:
      return jsonAnswer(
        {
          status: 'error',
          errorType: 'too_large_entry',
          error: 'the response is too large: try a narrower selector',
        },
        413,
      );
    case 429:
      return textAnswer(429, 'too many outstanding requests');
    case 503:
      return jsonAnswer(
        {
          status: 'error',
          errorType: 'unavailable',
          error: 'the request could not be served: no healthy instances',
        },
        503,
      );
    case 504:
      return textAnswer(504, 'upstream request timeout');
    case 502:
      return textAnswer(502, 'bad gateway');
    default:
      return jsonAnswer(
        { status: 'error', errorType: 'internal', error: 'internal error' },
        500,
      );
  }
}
