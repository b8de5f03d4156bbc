import { parse } from '../parse';
import { hideCredentials } from './credentials';
import { hideInComment } from './hideInComment';
import type { RedactOptions } from './redact';
import { secretLiterals } from './secretLiterals';
import { isSecretName } from './secretNames';

const PLACEHOLDER = '(secret)';
const STRING = /"(?:[^"\\\n]|\\.)*"?|`[^`]*`?/g;
/** What is no string of the language, and people take for one. */
const SINGLE_QUOTED = /([=,([{:]\s*)'[^'\n]*'?/g;
/** A value without quotes, to the end of its line; its name from its beginning. */
const BARE = /(?<![\w.-])([\w.-]+)("?[ \t]*[=:][ \t]*)([^\s"`][^\n]*)/g;

/** A configuration that can be shown as it is written. */
export interface RedactedText {
  /** Every line stands where it stood. */
  readonly text: string;
  /** How many values were hidden. */
  readonly hidden: number;
}

/**
 * The text of a configuration without secrets, line by line as it was: what
 * `redact` hides is hidden. Of a text that does not parse it is not known what
 * a value is for, so all of its strings are hidden, and what stands where a
 * secret would, quoted wrongly or not at all.
 */
export function redactText(
  text: string,
  {
    isSecret = path => isSecretName(path[path.length - 1]),
  }: RedactOptions = {},
): RedactedText {
  const { file, diagnostics } = parse(text);
  if (diagnostics.length > 0) {
    let strings = 0;
    const hidden = text
      .replace(STRING, literal => {
        strings += 1;
        return inPlaceOf(literal);
      })
      .replace(SINGLE_QUOTED, (_, before) => {
        strings += 1;
        return `${before}"${PLACEHOLDER}"`;
      })
      .replace(BARE, (assignment, name, equals) => {
        if (!isSecretName(name)) {
          return assignment;
        }
        strings += 1;
        return `${name}${equals}"${PLACEHOLDER}"`;
      });
    return { text: hideInComment(hidden, PLACEHOLDER), hidden: strings };
  }
  const literals = [...secretLiterals(file, isSecret)].sort(
    (a, b) => a.start - b.start,
  );
  let shown = '';
  let from = 0;
  for (const { start, end } of literals) {
    shown += text.slice(from, start) + inPlaceOf(text.slice(start, end));
    from = end;
  }
  shown += text.slice(from);
  const lines = shown.split('\n');
  const clean = lines.map(line =>
    hideInComment(hideCredentials(line, PLACEHOLDER), PLACEHOLDER),
  );
  const changed = clean.filter((line, i) => line !== lines[i]).length;
  return { text: clean.join('\n'), hidden: literals.length + changed };
}

/** As many lines as there were. */
function inPlaceOf(literal: string): string {
  return `"${PLACEHOLDER}"${literal.replace(/[^\n]/g, '')}`;
}
