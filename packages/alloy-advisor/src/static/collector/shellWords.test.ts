import { shellWords } from './shellWords';

/** The words, each end of a command as a `⏹`. */
function words(script: string, env: Record<string, string> = {}): string[] {
  return shellWords(script, name => env[name]).map(({ text, endsCommand }) =>
    endsCommand ? '⏹' : text,
  );
}

describe('shellWords', () => {
  it.each([
    ['a  b\tc', ['a', 'b', 'c']],
    ['a; b&c && d|e || f\ng', 'a ⏹ b ⏹ c ⏹ d ⏹ e ⏹ f ⏹ g'.split(' ')],
    ['a \\\n b', ['a', 'b']],
    ['a"b c"\'d e\'f', ['ab cd ef']],
    ['a ";" \'&\' \\|', ['a', ';', '&', '|']],
    ['"" \'\' a', ['', '', 'a']],
    ['"a\\"b\\\\c\\d" a\\ b', ['a"b\\c\\d', 'a b']],
    ["'a\\' b", ['a\\', 'b']],
    ['a 2>&1 b', ['a', '2>&1', 'b']],
    ['a # b; "c\nd#e', ['a', '⏹', 'd#e']],
    ['--a=$(b "c d" $(e)) f', ['--a=$(b "c d" $(e))', 'f']],
    ['"$(a b)" `c d`e', ['$(a b)', '`c d`e']],
    ['$@ "$@" $1', ['$@', '$@', '$1']],
    ['a "b c', ['a', 'b c']],
    ["a 'b c", ['a', 'b c']],
    ['a \\', ['a', '\\']],
    ['$(a b', ['$(a b']],
  ])('reads %j', (script, expected) => {
    expect(words(script)).toEqual(expected);
  });

  it('fills variables in where a shell would', () => {
    expect(words('$A-${A} "$A" \'$A\' \\$A $B ${A:-c}', { A: 'a b' })).toEqual([
      'a b-a b',
      'a b',
      '$A',
      '$A',
      '$B',
      '${A:-c}',
    ]);
  });
});
