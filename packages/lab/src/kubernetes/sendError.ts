import type { IncomingMessage, ServerResponse } from 'node:http';
import { encodeJson } from './encodeJson';
import { NotServedError } from './errors/NotServedError';
import { StatusError } from './errors/StatusError';
import { faultStatus } from './errors/faultStatus';
import { indented, isForPeople } from './sendJson';

/**
 * Sends what was thrown: a Status, plain text where the API has no Status, and
 * a torn connection where an answer has begun already.
 */
export function sendError(
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (error instanceof NotServedError) {
    response.statusCode = 404;
    response.setHeader('Content-Type', 'text/plain; charset=utf-8');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.end(`${error.message}\n`);
    return;
  }
  const { status } =
    error instanceof StatusError
      ? error
      : faultStatus(500, `Internal error occurred: ${error}`);
  const json = `${encodeJson(status)}\n`;
  response.statusCode = status.code;
  response.setHeader('Content-Type', 'application/json');
  if (status.details?.retryAfterSeconds) {
    response.setHeader('Retry-After', String(status.details.retryAfterSeconds));
  }
  response.end(isForPeople(request) ? indented(json) : json);
}
