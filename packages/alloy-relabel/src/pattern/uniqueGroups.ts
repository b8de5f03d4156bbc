/** As they stand behind a parenthesis: `?P<name>` and `?<name>`. */
const NAME = /\?P?<(\w+)>/y;
/** A class of characters in a class: `[:alpha:]`. */
const POSIX_CLASS = /\[:[a-z^]*:\]/y;

/**
 * Go lets several groups have one name, and takes the first of them that matched; the regex engine
 * does not. Gives the pattern with a name for each first group alone, and the numbers of all groups of
 * each name.
 */
export function uniqueGroups(regex: string): {
  pattern: string;
  groupNames: Map<string, number[]>;
} {
  const groupNames = new Map<string, number[]>();
  if (!regex.includes('<')) {
    return { pattern: regex, groupNames };
  }
  let pattern = '';
  let from = 0;
  let groups = 0;
  for (let at = 0; at < regex.length; at = afterToken(regex, at)) {
    if (regex[at] !== '(') {
      continue;
    }
    NAME.lastIndex = at + 1;
    const [named, name] = NAME.exec(regex) ?? [];
    if (name === undefined) {
      groups += regex[at + 1] === '?' ? 0 : 1;
      continue;
    }
    groups += 1;
    const numbers = groupNames.get(name);
    if (numbers) {
      numbers.push(groups);
      pattern += regex.slice(from, at + 1);
      from = at + 1 + named!.length;
    } else {
      groupNames.set(name, [groups]);
    }
  }
  return { pattern: pattern + regex.slice(from), groupNames };
}

/** Where what stands at a place ends: a class of characters and a quotation may hold parentheses that open nothing. */
function afterToken(regex: string, at: number): number {
  if (regex.startsWith('\\Q', at)) {
    const end = regex.indexOf('\\E', at + 2);
    return end < 0 ? regex.length : end + 2;
  }
  if (regex[at] === '\\') {
    return at + 2;
  }
  return regex[at] === '[' ? afterClass(regex, at) : at + 1;
}

function afterClass(regex: string, start: number): number {
  let at = start + (regex[start + 1] === '^' ? 2 : 1);
  // At the beginning it stands for itself.
  at += regex[at] === ']' ? 1 : 0;
  while (at < regex.length && regex[at] !== ']') {
    POSIX_CLASS.lastIndex = at;
    if (regex[at] === '\\') {
      at += 2;
    } else {
      at += POSIX_CLASS.exec(regex)?.[0].length ?? 1;
    }
  }
  return at + 1;
}
