import type { Expression } from '../ast';
import { traversalName, traversalsIn } from '../graph/traversals';
import { parse } from '../parse';
import { hideCredentials } from './credentials';
import { hideInComment } from './hideInComment';
import type { RedactOptions } from './redact';
import { leadsTo, referableNames } from './referableNames';
import { secretParts } from './secretParts';
import { isSecretName } from './secretNames';

const NO_NAME = { name: '', start: 0, end: 0 };
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
  /**
   * What was written like a reference where a secret belongs, leads nowhere and
   * was hidden, with its dots: others must not say it, either.
   */
  readonly names: ReadonlySet<string>;
}

/** How a text is redacted. */
export interface RedactTextOptions extends RedactOptions {
  /** What references can lead to in other files of the same configuration. */
  readonly elsewhere?: Iterable<string>;
}

/**
 * The text of a configuration without secrets, line by line as it was: what
 * `redact` hides is hidden, and what stands without quotes where a secret
 * belongs, unless it is a reference to something that exists. Of a text that does not parse it is not known what
 * a value is for, so all of its strings are hidden, and what stands where a
 * secret would, quoted wrongly or not at all.
 */
export function redactText(
  text: string,
  {
    isSecret = path => isSecretName(path[path.length - 1]),
    elsewhere = [],
  }: RedactTextOptions = {},
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
    return {
      text: hideInComment(hidden, PLACEHOLDER),
      hidden: strings,
      names: new Set(),
    };
  }
  const referable = new Set([...referableNames(file), ...elsewhere]);
  const parts = [
    ...secretParts(file, isSecret, chain => leadsTo(chain, referable)),
  ].sort((a, b) => a.start - b.start);
  let shown = '';
  let from = 0;
  for (const { start, end } of parts) {
    shown += text.slice(from, start) + inPlaceOf(text.slice(start, end));
    from = end;
  }
  shown += text.slice(from);
  const lines = shown.split('\n');
  const clean = lines.map(line =>
    hideInComment(hideCredentials(line, PLACEHOLDER), PLACEHOLDER),
  );
  const changed = clean.filter((line, i) => line !== lines[i]).length;
  return {
    text: clean.join('\n'),
    hidden: parts.length + changed,
    names: namesIn(parts),
  };
}

function namesIn(parts: readonly Expression[]): Set<string> {
  return new Set(
    parts.flatMap(value =>
      value.type === 'literal'
        ? []
        : traversalsIn([
            { type: 'attribute', name: NO_NAME, value, start: 0, end: 0 },
          ]).map(traversalName),
    ),
  );
}

/** As many lines as there were. */
function inPlaceOf(literal: string): string {
  return `"${PLACEHOLDER}"${literal.replace(/[^\n]/g, '')}`;
}
