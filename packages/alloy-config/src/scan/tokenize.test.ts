import { tokenize } from './tokenize';

const words = (text: string) =>
  tokenize(text).map(it => [it.token, text.slice(it.start, it.end)]);

describe('tokenize', () => {
  it('gives each token with its text, comments too', () => {
    expect(words('// why\na.b "c" {\n  d = 1.5 // s\n}\n')).toEqual([
      ['COMMENT', '// why'],
      ['IDENT', 'a'],
      ['.', '.'],
      ['IDENT', 'b'],
      ['STRING', '"c"'],
      ['{', '{'],
      ['IDENT', 'd'],
      ['=', '='],
      ['FLOAT', '1.5'],
      ['COMMENT', '// s'],
      ['}', '}'],
    ]);
  });

  it('goes on after what is no token', () => {
    expect(words("a = 'b' € c")).toEqual([
      ['IDENT', 'a'],
      ['=', '='],
      ['ILLEGAL', "'b'"],
      ['ILLEGAL', '€'],
      ['IDENT', 'c'],
    ]);
  });

  it('ends at the end of a string that does not', () => {
    expect(words('a = `b\nc')).toEqual([
      ['IDENT', 'a'],
      ['=', '='],
      ['STRING', '`b\nc'],
    ]);
  });
});
