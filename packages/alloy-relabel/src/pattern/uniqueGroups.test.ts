import { uniqueGroups } from './uniqueGroups';

describe('uniqueGroups', () => {
  it.each([
    ['(?P<a>x)|(?<a>y)', '(?P<a>x)|(y)', { a: [1, 2] }],
    ['(b)(?:c)(?<a>y)(?i)(?P<a>z)', '(b)(?:c)(?<a>y)(?i)(z)', { a: [2, 3] }],
    ['\\(?<a>|(?<a>y)', '\\(?<a>|(?<a>y)', { a: [1] }],
    ['\\Q(?<a>\\E(?<a>y)', '\\Q(?<a>\\E(?<a>y)', { a: [1] }],
    ['\\Q(?<a>', '\\Q(?<a>', {}],
    ['[](?<a>](?<a>y)', '[](?<a>](?<a>y)', { a: [1] }],
    ['[^](?<a>](?<a>y)', '[^](?<a>](?<a>y)', { a: [1] }],
    ['[[:alpha:](](?<a>y)(?<a>z)', '[[:alpha:](](?<a>y)(z)', { a: [1, 2] }],
    ['[\\](](?<a>y)', '[\\](](?<a>y)', { a: [1] }],
    ['[[(](?<a>y)', '[[(](?<a>y)', { a: [1] }],
    ['[(?<a>', '[(?<a>', {}],
  ])('of %s leaves %s', (regex, pattern, names) => {
    const unique = uniqueGroups(regex);

    expect(unique.pattern).toBe(pattern);
    expect(Object.fromEntries(unique.groupNames)).toEqual(names);
  });
});
