import { z } from 'zod';
import { quoteValue } from './quoteValue';

/**
 * One of a few words; `titles` are what people call them. They are metadata
 * that editors show, too (an extension of JSON Schema).
 */
export const choice = <const T extends readonly [string, ...string[]]>(
  allowed: T,
  titles?: Readonly<Record<T[number], string>>,
) =>
  z
    .enum(allowed, {
      error: issue =>
        issue.input === undefined
          ? 'is missing'
          : `${quoteValue(issue.input)} is not one of ${allowed.join(', ')}`,
    })
    .meta(
      titles === undefined
        ? {}
        : { enumDescriptions: allowed.map((it: T[number]) => titles[it]) },
    );

/** A switch. */
export const flag = () =>
  z.boolean({
    error: issue => `must be true or false, not ${quoteValue(issue.input)}`,
  });

/** A whole number between two others. */
export const wholeNumber = (least: number, most: number) => {
  const error = (issue: { readonly input?: unknown }) =>
    `must be a whole number from ${least} to ${most}, not ${quoteValue(
      issue.input,
    )}`;
  return z.number({ error }).int({ error }).min(least, { error }).max(most, {
    error,
  });
};

/** At most so many of something. */
export const listOf = <T extends z.ZodType>(item: T, most: number) =>
  z
    .array(item, {
      error: issue => `must be a list, not ${quoteValue(issue.input)}`,
    })
    .max(most, {
      error: issue =>
        `has ${
          (issue.input as unknown[]).length
        } entries; at most ${most} are allowed`,
    });
