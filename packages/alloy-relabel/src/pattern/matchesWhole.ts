import { boundedMemo } from '../boundedMemo';
import { compileAnchored } from './anchoredRegex';
import { literalsOf } from './literals';

/**
 * What is longer is not compiled: the time that takes may grow with the square of it. Plain
 * alternatives, which lists of names are, are as long as they are.
 */
const LONGEST = 4_096;
const SEPARATOR = '\0';

const answers = boundedMemo((key): boolean | undefined => {
  const end = key.indexOf(SEPARATOR);
  const value = key.slice(0, end);
  const regex = key.slice(end + 1);
  const literals = literalsOf(regex);
  if (literals) {
    return literals.has(value);
  }
  if (regex.length > LONGEST) {
    return undefined;
  }
  try {
    return compileAnchored(regex).test(value);
  } catch {
    return undefined;
  }
});

/**
 * Whether a regular expression that somebody wrote for Prometheus or Alloy takes the whole of a
 * label's name, as theirs do: RE2, in time linear in the name whatever is asked. Undefined for an
 * expression that does not compile, and for one of more than 4,096 characters that is no list of names.
 */
export function matchesWhole(regex: string, name: string): boolean | undefined {
  return name.includes(SEPARATOR)
    ? undefined
    : answers(`${name}${SEPARATOR}${regex}`);
}
