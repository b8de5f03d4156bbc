import { hideCredentials } from '@alloy-fleet/alloy-config';

const HIDDEN = '(secret)';
const DOTTED = /[\w.-]+/g;

/**
 * A header or an assignment whose value is a credential, as errors like to quote them. The name in an
 * assignment is begun where nothing of one stands before: else a long one would be read from each of
 * its letters.
 */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/\b(Bearer|Basic)\s+[\w+/=.~-]{4,}/gi, `$1 ${HIDDEN}`],
  // Grafana's own tokens.
  [/\bgl(c|sa)_[\w=-]{8,}/g, HIDDEN],
  [
    /(?<![\w-])(?=[\w-]*(?:password|passwd|secret|token|api[_-]?key))([\w-]+)("?\s*[=:]\s*)("[^"]*"?|[^\s"',;&)]+)/gi,
    `$1$2${HIDDEN}`,
  ],
];

/**
 * A text from outside, such as an upstream's error, without credentials: those
 * that are given, those in URLs, and what looks like one.
 *
 * @param secrets values that are known to be secret
 */
export function withoutSecrets(
  text: string,
  secrets: readonly string[] = [],
): string {
  const withoutKnown = secrets
    // Shorter ones would hide letters of words.
    .filter(it => it.length >= 4)
    .reduce((rest, secret) => rest.split(secret).join(HIDDEN), text);
  return PATTERNS.reduce(
    (rest, [pattern, replacement]) => rest.replace(pattern, replacement),
    hideCredentials(withoutKnown, HIDDEN).replace(DOTTED, withoutWebTokens),
  );
}

/** Hides JSON Web Tokens among words that have dots between them: two, or three, of which the first begins so. */
function withoutWebTokens(dotted: string): string {
  const words = dotted.split('.');
  const shown: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const start = words[i].search(/\beyJ[\w-]{5}/);
    if (start >= 0 && (words[i + 1] ?? '').length >= 5) {
      shown.push(words[i].slice(0, start) + HIDDEN);
      i += 2;
    } else {
      shown.push(words[i]);
    }
  }
  return shown.join('.');
}
