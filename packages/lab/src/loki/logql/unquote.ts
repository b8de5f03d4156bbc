import { LogqlError } from './LogqlError';

const SIMPLE: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '"': '"',
};

const ESCAPE =
  /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{3})|(.))/g;

/** The value of a Go string literal, quoted or raw. */
export function unquote(literal: string): string {
  if (literal.startsWith('`')) {
    return literal.slice(1, -1);
  }
  return literal
    .slice(1, -1)
    .replace(ESCAPE, (_, x, u, long, octal, simple) => {
      if (simple !== undefined) {
        if (!(simple in SIMPLE)) {
          throw new LogqlError(`parse error : invalid syntax in ${literal}`);
        }
        return SIMPLE[simple];
      }
      const code = octal ? parseInt(octal, 8) : parseInt(x ?? u ?? long, 16);
      return String.fromCodePoint(code);
    });
}
