import { advice } from './advice';
import { quoteValue } from './quoteValue';
import { text } from './text';

const LONGEST = 2048;

/** What RFC 3986 lets stand in a URL as it is; everything else is percent-encoded. */
const ALLOWED = /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*$/;

/**
 * An http or https URL, without credentials and without a fragment; `example`
 * is how one is written.
 */
export const httpUrl = (example: string) =>
  text()
    .superRefine((value, context) => {
      const problem = problemOf(value, example);
      if (problem) {
        context.addIssue({ code: 'custom', message: problem });
      }
    })
    .meta({
      // As much of it as a schema can say.
      pattern: '^https?://[^\\s#]+$',
      maxLength: LONGEST,
      examples: [example],
      ...advice(`write an http or https URL, such as ${example}`),
    });

function problemOf(value: string, example: string): string | undefined {
  if (value.length > LONGEST) {
    return `is ${value.length} characters long; the limit is ${LONGEST}`;
  }
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) {
    return `${quoteValue(
      value,
    )} is not an http or https URL: write it like "${example}"`;
  }
  if (!ALLOWED.test(value)) {
    return `${quoteValue(
      value,
    )} has characters that may not stand in a URL: percent-encode them`;
  }
  return partProblem(new URL(value));
}

function partProblem(url: URL): string | undefined {
  if (url.username || url.password) {
    // The value is not repeated: the message ends up in logs.
    return 'has credentials in it: leave them out, they would be committed with the configuration';
  }
  if (url.hash) {
    return `has a fragment (${quoteValue(
      url.hash,
    )}), which is never sent: leave it out`;
  }
  return undefined;
}
