import fc from 'fast-check';
import { regexProblem } from './regex';

const PREFIX = 'error parsing regexp: ';

describe('a regex', () => {
  it.each([
    '',
    'a|*'.slice(0, 2),
    '(?P<name>a)(?<other>b)',
    '(?i)a(?-i:b)',
    '[]a-]',
    '[^[:alpha:]\\d\\pL-]',
    '\\p{Greek}\\P{^Lu}\\pz',
    '\\Qa(b\\E',
    'a{,2}b{2}c{1,}',
    '(?:a{10}){100}',
    '\\x{10FFFF}\\x41\\012\\07',
    '日本{2}',
  ])('%j is one of RE2', pattern => {
    expect(regexProblem(pattern)).toBeUndefined();
  });

  it.each([
    ['(', 'missing closing ): `(`'],
    ['a)', 'unexpected ): `a)`'],
    ['[a', 'missing closing ]: `[a`'],
    ['*', 'missing argument to repetition operator: `*`'],
    ['(|*)', 'missing argument to repetition operator: `*`'],
    ['a**', 'invalid nested repetition operator: `**`'],
    ['a{1001}', 'invalid repeat count: `{1001}`'],
    ['a{3,2}', 'invalid repeat count: `{3,2}`'],
    ['(?:a{100}){11}', 'invalid repeat count: `{11}`'],
    ['(a)\\1', 'invalid escape sequence: `\\1`'],
    ['\\C', 'invalid escape sequence: `\\C`'],
    ['[z-a]', 'invalid character class range: `z-a`'],
    ['\\p{Nonsense}', 'invalid character class range: `\\p{Nonsense}`'],
    ['[[:nonsense:]]', 'invalid character class range: `[:nonsense:]`'],
    ['(?<=a)', 'invalid named capture: `(?<=a)`'],
    ['(?!a)', 'invalid or unsupported Perl syntax: `(?!`'],
    ['a\\', 'trailing backslash at end of expression: ``'],
  ])('%j is not', (pattern, problem) => {
    expect(regexProblem(pattern)).toBe(PREFIX + problem);
  });

  it('is answered for, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), pattern => {
        const problem = regexProblem(pattern);
        expect(problem === undefined || problem.startsWith(PREFIX)).toBe(true);
      }),
    );
  });
});
