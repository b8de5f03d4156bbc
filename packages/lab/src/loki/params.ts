import { LogqlError } from './logql/LogqlError';
import { parseDuration } from './logql/parseDuration';

const HOUR_MS = 3_600_000;
const LONGEST_RANGE_MS = (30 * 24 + 1) * HOUR_MS;

/** The time span of a request; milliseconds since the Unix epoch. */
export interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

/**
 * `start`, `end` and `since` as Loki reads them.
 *
 * @param defaultMs how long before the end it begins when nothing is said
 * @throws LogqlError for what is no time, and for more than 30 days and 1 hour
 */
export function spanOf(
  params: URLSearchParams,
  nowMs: number,
  defaultMs: number,
): Span {
  const endMs = timeOf(params, 'end') ?? nowMs;
  const since = params.get('since');
  const startMs =
    timeOf(params, 'start') ??
    endMs - (since === null ? defaultMs : parseDuration(since));
  if (startMs > endMs) {
    throw new LogqlError(
      'end timestamp must not be before or equal to start time',
    );
  }
  if (endMs - startMs > LONGEST_RANGE_MS) {
    const hours = Math.floor((endMs - startMs) / HOUR_MS);
    throw new LogqlError(
      `the query time range exceeds the limit ` +
        `(query length: ${hours}h0m0s, limit: 30d1h)`,
    );
  }
  return { startMs, endMs };
}

/**
 * A time parameter: seconds with a fraction, whole seconds of up to ten
 * digits, nanoseconds, or RFC 3339; undefined when it is not given.
 */
export function timeOf(
  params: URLSearchParams,
  name: string,
): number | undefined {
  const text = params.get(name);
  if (!text) {
    return undefined;
  }
  if (/^-?\d+$/.test(text)) {
    return text.length <= 10 ? Number(text) * 1000 : Number(text) / 1e6;
  }
  const timeMs = /^-?\d+\.\d+$/.test(text)
    ? Number(text) * 1000
    : Date.parse(text);
  if (Number.isNaN(timeMs)) {
    throw new LogqlError(`could not parse '${name}' parameter: ${text}`);
  }
  return timeMs;
}

/** `step` in seconds or as a duration; by default 250 steps in the span. */
export function stepOf(params: URLSearchParams, span: Span): number {
  const text = params.get('step');
  const stepMs = text ? stepMsOf(text) : defaultStepMs(span);
  if (!(stepMs > 0)) {
    throw new LogqlError(
      'zero or negative query resolution step widths are not accepted. ' +
        'Try a positive integer',
    );
  }
  if ((span.endMs - span.startMs) / stepMs > 11_000) {
    throw new LogqlError(
      'exceeded maximum resolution of 11,000 points per time series. ' +
        'Try increasing the value of the step parameter',
    );
  }
  return stepMs;
}

function stepMsOf(text: string): number {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : parseDuration(text);
}

function defaultStepMs({ startMs, endMs }: Span): number {
  return Math.max(1, Math.floor((endMs - startMs) / 250_000)) * 1000;
}

/** `limit`; Loki's default is 100. */
export function limitOf(params: URLSearchParams): number {
  const text = params.get('limit') ?? '100';
  if (!/^\d+$/.test(text) || Number(text) === 0) {
    throw new LogqlError('limit must be a positive value');
  }
  return Number(text);
}
