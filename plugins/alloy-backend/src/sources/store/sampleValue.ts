import { SourceFailure } from '../SourceFailure';

/** So much of what is no number is quoted. */
const QUOTED = 20;

/**
 * A value as the Prometheus API writes it: a number, `NaN`, `+Inf` or `-Inf`.
 * Reports go through JSON, which has no infinity: the largest number stands for
 * it. NaN stays what it is. It is no schema: there are tens of thousands of
 * them in an answer.
 *
 * @throws SourceFailure that names what is none of these
 */
export function sampleValue(text: string): number {
  const value = Number(text);
  // An empty text is 0 to JavaScript.
  if (Number.isFinite(value) && (value !== 0 || text.trim() !== '')) {
    return value;
  }
  switch (text) {
    case 'NaN':
      return NaN;
    case '+Inf':
    case 'Inf':
      return Number.MAX_VALUE;
    case '-Inf':
      return -Number.MAX_VALUE;
    default:
      throw new SourceFailure(
        'failed',
        `The store gave ${JSON.stringify(
          text.slice(0, QUOTED),
        )} where a number was expected.`,
      );
  }
}
