import { StatusError } from './StatusError';

const REASONS: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  429: 'TooManyRequests',
  500: 'InternalError',
  503: 'ServiceUnavailable',
  504: 'Timeout',
};

/** An error that has no cause in the request. */
export function faultStatus(code: number, message?: string): StatusError {
  const reason = REASONS[code] ?? 'InternalError';
  return new StatusError({ code, reason, message: message ?? reason });
}
