import type { AnchoredRegex } from './anchoredRegex';

const NAME = /^[\p{L}\p{Nd}_]+/u;
const MAX_GROUP = 1e8;

type Reference = { readonly name: string; readonly length: number };

/** A template of Go's `Regexp.Expand`, parsed once. */
export type Template = {
  /** The template's text with the groups of a match put in; an unset group is empty. */
  expand(groups: readonly (string | null)[]): string;
  /** The same text whatever the match: no reference in it. */
  readonly constant: boolean;
};

/** Reads what follows a `$`; undefined if it is no reference, and the `$` stands for itself. */
function readReference(text: string): Reference | undefined {
  const braced = text.startsWith('{');
  const name = NAME.exec(braced ? text.slice(1) : text)?.[0];
  if (name === undefined) {
    return undefined;
  }
  if (!braced) {
    return { name, length: name.length };
  }
  return text[name.length + 1] === '}'
    ? { name, length: name.length + 2 }
    : undefined;
}

/** The groups that a name stands for; none if the regex has none such, which expands to nothing. */
function groupsOf(name: string, regex: AnchoredRegex): readonly number[] {
  const isNumber = /^(?:0|[1-9][0-9]*)$/.test(name);
  return isNumber && Number(name) < MAX_GROUP * 10
    ? [Number(name)]
    : regex.groupNames.get(name) ?? [];
}

/**
 * Parses a template as Go's `Regexp.Expand` does: `$name`, `${name}`, `$1`, `$$`. The name after a
 * bare `$` is as long as it can be, so `$1x` is the group named `1x`.
 */
export function parseTemplate(text: string, regex: AnchoredRegex): Template {
  const parts: (string | readonly number[])[] = [];
  let rest = text;
  for (;;) {
    const dollar = rest.indexOf('$');
    if (dollar < 0) {
      break;
    }
    parts.push(rest.slice(0, dollar));
    rest = rest.slice(dollar + 1);
    const reference = rest.startsWith('$') ? undefined : readReference(rest);
    if (reference) {
      const numbers = groupsOf(reference.name, regex);
      if (numbers.length > 0) {
        parts.push(numbers);
      }
      rest = rest.slice(reference.length);
    } else {
      parts.push('$');
      rest = rest.startsWith('$') ? rest.slice(1) : rest;
    }
  }
  parts.push(rest);
  const constant = parts.every(part => typeof part === 'string');
  return {
    constant,
    expand: groups =>
      parts
        .map(part => (typeof part === 'string' ? part : firstOf(part, groups)))
        .join(''),
  };
}

/** What the first of the groups that took part in the match matched. */
function firstOf(
  numbers: readonly number[],
  groups: readonly (string | null)[],
): string {
  const first = numbers.find(number => typeof groups[number] === 'string');
  return first === undefined ? '' : groups[first]!;
}
