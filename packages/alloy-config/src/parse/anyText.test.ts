import fc from 'fast-check';
import { format, print } from '../print';
import { redact } from '../redact';
import { walk } from '../walk';
import { parse } from './parse';

/** What a text is made of, in any order. */
const scrap = fc.constantFrom(
  ...['a', 'b.c', '"d"', '`e`', "'", '"', '`', '\\', '1', '2.', '.5e', 'true'],
  ...['{', '}', '[', ']', '(', ')', ',', '.', '=', '==', '!', '-', '+', '^'],
  ...['||', '|', '&', '#', ' ', '\n', '\r\n', '\t', '// f', '/* g */', '/*'],
  ...['\0', '\ufeff', '\ud800', 'é', '😀', '\\u00'],
);

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(scrap, { maxLength: 60 }).map(scraps => scraps.join('')),
);

/** Texts that overflow the stack of a parser that recurses, or take one that looks back too long. */
const HOSTILE: Readonly<Record<string, string>> = {
  braces: '{',
  blocks: 'a{',
  'blocks as values': 'a=b{',
  arrays: 'a=[',
  'arrays in arrays': '[',
  objects: 'a={b=',
  parentheses: '(',
  calls: 'a(',
  indexes: 'a[',
  accesses: '.a',
  signs: '-',
  negations: '!',
  powers: '1^',
  sums: '1+',
  quotes: '"',
  backticks: '`',
  'single quotes': "'",
  escapes: '"\\',
  comments: '/**/',
  'open comments': '/*',
  newlines: '\n',
  'illegal characters': '#',
  'carriage returns': '// \r',
};

describe('any text', () => {
  it('parses, prints and is redacted without an exception', () => {
    fc.assert(
      fc.property(anyText, text => {
        const { file } = parse(text);
        walk(file, () => {});
        expect(print(file)).toMatch(/\n$/);
        expect(print(redact(file))).toMatch(/\n$/);
      }),
      { numRuns: 500 },
    );
  });

  it('is formatted once for all, if it is valid and has no comments', () => {
    fc.assert(
      fc.property(anyText, text => {
        const { text: once } = format(text);
        fc.pre(once !== undefined && !/\/\/|\/\*|\\/.test(text));
        expect(format(once!).text).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it.each(Object.entries(HOSTILE))(
    'of nothing but %s takes linear time and no stack',
    (_, unit) => {
      const body = unit.repeat(200_000 / unit.length);
      for (const text of [body, `a = ${body}`, `a = b${body}`]) {
        const start = performance.now();
        const { file } = parse(text);
        walk(file, () => {});
        expect(performance.now() - start).toBeLessThan(2_000);
      }
    },
  );

  it('nested deep is printed no longer than it has to be', () => {
    const depth = 20_000;
    const nested = `${'a {\n'.repeat(depth)}${'}\n'.repeat(depth)}`;
    const { text = '' } = format(nested);

    expect(text.length).toBeLessThan(depth * 2 * 250);
    expect(format(text).text).toBe(text);
    expect(text.replaceAll(/\s/g, '')).toBe(nested.replaceAll(/\s/g, ''));
  });

  it('nested deeper than the stack is printed', () => {
    const depth = 100_000;
    const nested = `a = ${'['.repeat(depth)}${']'.repeat(depth)}\n`;
    expect(format(nested).text).toBe(nested);
    const sum = `a = ${'1 + '.repeat(depth)}1\n`;
    expect(format(sum).text).toBe(sum);
    const access = `a = f()${'.b'.repeat(depth)}\n`;
    expect(format(access).text).toBe(access);
  });
});
