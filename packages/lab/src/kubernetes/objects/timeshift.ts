import type { LabClock } from '../../clock/LabClock';

const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** What a person wrote is not a time of the API, whatever it looks like. */
const VERBATIM = new Set(['data', 'binaryData', 'stringData']);

/**
 * A copy of a JSON value in which every RFC 3339 timestamp is moved by the
 * clock, each in the precision it has.
 */
export function timeshift<T>(value: T, clock: LabClock): T {
  return clock.offsetMs === 0 ? value : (shifted(value, clock) as T);
}

function shifted(value: unknown, clock: LabClock): unknown {
  if (typeof value === 'string') {
    return TIMESTAMP.test(value) ? shiftTimestamp(value, clock) : value;
  }
  if (Array.isArray(value)) {
    return value.map(it => shifted(it, clock));
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  const copy: Record<string, unknown> = {};
  for (const [field, content] of Object.entries(value)) {
    copy[field] = VERBATIM.has(field) ? content : shifted(content, clock);
  }
  return copy;
}

/** The clock moves by whole seconds, so the fraction stays as it was written. */
function shiftTimestamp(timestamp: string, clock: LabClock): string {
  const seconds = `${timestamp.slice(0, 19)}Z`;
  const fraction = timestamp.slice(19);
  const moved = new Date(clock.shiftMs(Date.parse(seconds))).toISOString();
  return moved.slice(0, 19) + fraction;
}
