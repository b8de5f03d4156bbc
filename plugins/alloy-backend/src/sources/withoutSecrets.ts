import { hideCredentials } from '@alloy-fleet/alloy-config';

const HIDDEN = '(secret)';

/** A header or an assignment whose value is a credential, as errors like to quote them. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/\b(Bearer|Basic)\s+[\w+/=.~-]{4,}/gi, `$1 ${HIDDEN}`],
  // A JSON Web Token, wherever it stands.
  [/\beyJ[\w-]{5,}\.[\w-]{5,}(\.[\w-]*)?/g, HIDDEN],
  // Grafana's own tokens.
  [/\bgl(c|sa)_[\w=-]{8,}/g, HIDDEN],
  [
    /\b([\w-]*(?:password|passwd|secret|token|api[_-]?key)[\w-]*)("?\s*[=:]\s*)("[^"]*"|[^\s"',;&)]+)/gi,
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
    hideCredentials(withoutKnown, HIDDEN),
  );
}
