import { z } from 'zod';
import { quoteValue } from './quoteValue';

/** A required text, whose absence or other type is said in words. */
export const text = () =>
  z.string({
    error: issue =>
      issue.input === undefined
        ? 'is missing'
        : `must be text, not ${quoteValue(issue.input)}`,
  });
