import { ShapeError } from '@alloy-fleet/alloy-advisor';
import { z } from 'zod';

/**
 * The schema of what another package parses.
 *
 * @param parse throws a ShapeError for what is something else
 */
export function parsedBy<T>(parse: (value: unknown) => T): z.ZodType<T> {
  return z.unknown().transform((value, context) => {
    try {
      return parse(value);
    } catch (error) {
      if (!(error instanceof ShapeError)) {
        throw error;
      }
      for (const { path, message } of error.issues) {
        context.addIssue({ code: 'custom', path: [...path], message });
      }
      return z.NEVER;
    }
  });
}
