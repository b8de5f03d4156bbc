import { boundedMemo } from '../boundedMemo';
import { type AnchoredRegex, compileAnchored } from './anchoredRegex';

const compiled = boundedMemo((regex): AnchoredRegex | undefined => {
  try {
    return compileAnchored(regex);
  } catch {
    return undefined;
  }
});

/**
 * Whether a regular expression that somebody wrote for Prometheus or Alloy takes the whole of a value,
 * as theirs do: RE2, in time linear in the value whatever is asked. Undefined for an expression that does not
 * compile.
 */
export function matchesWhole(
  regex: string,
  value: string,
): boolean | undefined {
  return compiled(regex)?.test(value);
}
