import { parseShape } from '../shape';
import { Snapshot, snapshotSchema } from './Snapshot';

/**
 * A snapshot that came over the wire, checked; fields of a newer version are
 * left out.
 *
 * @throws ShapeError that says which field is wrong
 */
export function parseSnapshot(value: unknown): Snapshot {
  return parseShape(snapshotSchema, 'a snapshot', value);
}
