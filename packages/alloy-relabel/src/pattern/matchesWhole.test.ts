import { matchesWhole } from './matchesWhole';

describe('matchesWhole', () => {
  it.each([
    ['id|name', 'name', true],
    ['id|name', 'filename', false],
    ['(?i)INSTANCE', 'instance', true],
    ['.*', 'a\nb', true],
    ['[[:lower:]]+', 'name', true],
    ['(?P<kind>pod|node)_name', 'node_name', true],
    // What V8 would do for hours.
    [
      '__meta_kubernetes_([a-z_]+)+!',
      `__meta_kubernetes_${'a'.repeat(60)}`,
      false,
    ],
  ])('of %s and %s is %s', (regex, value, matches) => {
    expect(matchesWhole(regex, value)).toBe(matches);
  });

  it('knows of a list of names, however long, and of no other long expression', () => {
    const names = 'name|'.repeat(20_000);

    expect(matchesWhole(`${names}id`, 'id')).toBe(true);
    expect(matchesWhole(`${names}id.*`, 'id')).toBe(undefined);
  });

  it.each(['(', '(?=a)', '\\1', 'a{2,1}'])(
    'does not know of %s, which RE2 refuses',
    regex => {
      expect(matchesWhole(regex, 'a')).toBe(undefined);
    },
  );
});
