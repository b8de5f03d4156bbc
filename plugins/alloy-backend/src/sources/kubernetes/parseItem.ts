import { z } from 'zod';
import { SourceFailure } from '../SourceFailure';

/**
 * An item of a list, of the given shape.
 *
 * @throws SourceFailure for another shape: an item that is left out would be
 *   one that does not exist
 */
export function parseItem<T extends z.ZodTypeAny>(
  schema: T,
  item: unknown,
  kind: string,
): z.output<T> {
  const parsed = schema.safeParse(item);
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues;
    throw new SourceFailure(
      'failed',
      `A ${kind} has another shape than the Kubernetes API's: ${path.join(
        '.',
      )}: ${message}.`,
    );
  }
  return parsed.data;
}
