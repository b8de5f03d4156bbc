import { z } from 'zod';
import { quoteValue } from './quoteValue';

/** An object of these fields and no others, which says so in words. */
export const group = <T extends z.ZodRawShape>(shape: T) =>
  z.strictObject(shape, {
    error: issue =>
      issue.code === 'unrecognized_keys'
        ? `has unknown fields ${issue.keys
            .map(quoteValue)
            .join(', ')}; allowed are ${Object.keys(shape).join(', ')}`
        : expectedObject(issue),
  });

function expectedObject(issue: { readonly input?: unknown }): string {
  return issue.input === undefined
    ? 'is missing'
    : `must be an object, not ${quoteValue(issue.input)}`;
}
