import type { LabClock } from '../../clock/LabClock';

const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** What a person wrote is not a time of the API, whatever it looks like. */
const VERBATIM = new Set(['data', 'binaryData', 'stringData']);

/** What has been copied already, by what it is a copy of. */
export type Copies = Map<object, unknown>;

/**
 * A copy of a JSON value in which every RFC 3339 timestamp is moved by the
 * clock, each in the precision it has. What stands in several places of the
 * value, or in several values that are given the same copies, is copied once.
 */
export function timeshift<T>(
  value: T,
  clock: LabClock,
  copies: Copies = new Map(),
): T {
  return clock.offsetMs === 0 ? value : (shifted(value, clock, copies) as T);
}

function shifted(value: unknown, clock: LabClock, copies: Copies): unknown {
  if (typeof value === 'string') {
    return TIMESTAMP.test(value) ? shiftTimestamp(value, clock) : value;
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  let copy = copies.get(value);
  if (copy === undefined) {
    copy = Array.isArray(value)
      ? value.map(it => shifted(it, clock, copies))
      : shiftedFields(value, clock, copies);
    copies.set(value, copy);
  }
  return copy;
}

function shiftedFields(value: object, clock: LabClock, copies: Copies) {
  const copy: Record<string, unknown> = {};
  for (const [field, content] of Object.entries(value)) {
    copy[field] = VERBATIM.has(field)
      ? content
      : shifted(content, clock, copies);
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
