import { z } from 'zod';
import { quoteValue } from './quoteValue';
import { plainText } from './names';

const NAME = /^[a-zA-Z_][a-zA-Z0-9_]*$/;
const MOST = 20;

/** Labels that the collectors set themselves, so that no other value may stand there. */
const TAKEN = new Set([
  'cluster',
  'datacentre',
  'instance',
  'job',
  'namespace',
  'node',
  'pod',
  'container',
]);

/** Labels of every series and line beside `cluster` and `datacentre`. */
export const labelsSchema = z
  .record(z.string(), plainText(), {
    error: issue => `must be an object, not ${quoteValue(issue.input)}`,
  })
  .superRefine((labels, context) => {
    const names = Object.keys(labels);
    if (names.length > MOST) {
      context.addIssue({
        code: 'custom',
        message: `has ${names.length} labels; every series carries them all, so at most ${MOST} are allowed`,
      });
    }
    for (const name of names) {
      const message = problemOf(name);
      if (message) {
        context.addIssue({ code: 'custom', path: [name], message });
      }
    }
  });

function problemOf(name: string): string | undefined {
  if (!NAME.test(name) || name.startsWith('__')) {
    return 'is not a label name: use letters, digits and "_", not beginning with a digit or "__"';
  }
  return TAKEN.has(name)
    ? 'is a label that the collectors set themselves'
    : undefined;
}
