import { ShapeError, ShapeIssue } from './ShapeError';

/** What checks a value: a schema of zod, for instance. */
export interface Shape<T> {
  safeParse(value: unknown):
    | { readonly success: true; readonly data: T }
    | {
        readonly success: false;
        readonly error: { readonly issues: readonly ShapeIssue[] };
      };
}

/**
 * A value that came from elsewhere, checked.
 *
 * @param what it should be, with its article: `a report`
 * @throws ShapeError that says which field is wrong
 */
export function parseShape<T>(
  shape: Shape<T>,
  what: string,
  value: unknown,
): T {
  const result = shape.safeParse(value);
  if (!result.success) {
    throw new ShapeError(what, result.error.issues);
  }
  return result.data;
}
