import { z } from 'zod';

const INFINITE = /^([+-]?)Inf$/;

/**
 * A value as the Prometheus API writes it: a number, `NaN`, `+Inf` or `-Inf`.
 * Reports go through JSON, which has no infinity: the largest number stands for
 * it. NaN stays what it is.
 */
export const sampleValueSchema = z.string().transform((text, context) => {
  const infinite = INFINITE.exec(text);
  if (infinite) {
    return infinite[1] === '-' ? -Number.MAX_VALUE : Number.MAX_VALUE;
  }
  const value = text.trim() === '' ? NaN : Number(text);
  if (Number.isNaN(value) && text !== 'NaN') {
    context.addIssue({ code: 'custom', message: 'expected a number' });
  }
  return value;
});
