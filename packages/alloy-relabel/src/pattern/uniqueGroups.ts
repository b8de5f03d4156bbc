// What may hold a parenthesis that opens nothing, and every one that opens a group.
const TOKEN =
  /\\Q[\s\S]*?(?:\\E|$)|\\[\s\S]|\[\^?\]?(?:\\[\s\S]|\[:[^\]]*:\]|[^\]])*\]|\((?:\?P?<(\w+)>|(?!\?))/g;

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
  let groups = 0;
  const pattern = regex.replace(TOKEN, (token, name?: string) => {
    if (token[0] !== '(') {
      return token;
    }
    groups += 1;
    if (name === undefined) {
      return token;
    }
    const numbers = groupNames.get(name);
    if (numbers) {
      numbers.push(groups);
      return '(';
    }
    groupNames.set(name, [groups]);
    return token;
  });
  return { pattern, groupNames };
}
