import { parseShape } from '../shape';
import { Finding, findingSchema } from './Finding';
import { Subject, subjectSchema } from './Subject';

/**
 * A finding that came over the wire, checked; fields of a newer version are
 * left out.
 *
 * @throws ShapeError that says which field is wrong
 */
export function parseFinding(value: unknown): Finding {
  return parseShape(findingSchema, 'a finding', value);
}

/**
 * What a finding is about, likewise.
 *
 * @throws ShapeError that says which field is wrong
 */
export function parseSubject(value: unknown): Subject {
  return parseShape(subjectSchema, 'what a finding may be about', value);
}
