import fc from 'fast-check';
import { literalValue } from '../ast';
import { parse } from '../parse';
import { print } from '../print';
import { arbitraryText } from '../__testUtils__/arbitraryTrees';
import {
  attribute,
  block,
  call,
  comment,
  expression,
  file,
  raw,
  rawString,
  ref,
  Value,
} from '.';

/** The value that comes back when a string is built, printed and parsed. */
function readBack(built: Value): unknown {
  const tree = file([block('a', { b: built })]);
  const [parsed] = parse(print(tree)).file.body;
  const [read] = parsed.type === 'block' ? parsed.body : [];
  return read?.type === 'attribute' && read.value.type === 'literal'
    ? literalValue(read.value)
    : undefined;
}

describe('the builder', () => {
  it('makes the block that Alloy would read', () => {
    const tree = file([
      block('prometheus.scrape', 'node', [
        {
          targets: ref('discovery.relabel.node.output'),
          forward_to: [ref('prometheus.remote_write.default.receiver')],
          absent: undefined,
        },
        block('clustering', { enabled: true }),
        comment('Twice the default.', attribute('scrape_interval', '2m')),
      ]),
    ]);
    expect(print(tree)).toBe(
      [
        'prometheus.scrape "node" {',
        '\ttargets    = discovery.relabel.node.output',
        '\tforward_to = [prometheus.remote_write.default.receiver]',
        '',
        '\tclustering {',
        '\t\tenabled = true',
        '\t}',
        '',
        '\t// Twice the default.',
        '\tscrape_interval = "2m"',
        '}',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['quotes', 'say "hello"'],
    ['newlines', 'a\nb\r\nc'],
    ['backticks', '`a`'],
    ['what other languages interpolate', '${a} $b {{ .c }}'],
    ['backslashes', '\\d+\\'],
    ['control characters', '\0\x07\x1b\x7f'],
    ['unicode', 'größe 温度 😀 \u00a0\u200b\ufeff'],
    ['what looks like a comment', '// a /* b */'],
    ['100 kB', '"x`\n'.repeat(25_000)],
  ])('keeps strings as they are: %s', (_, text) => {
    expect(readBack(text)).toBe(text);
    expect(readBack(rawString(text))).toBe(text);
  });

  it('keeps any string, but for halves of surrogate pairs', () => {
    fc.assert(
      fc.property(arbitraryText, text => {
        const whole = text.replace(/\p{Surrogate}/gu, '\ufffd');
        expect(readBack(text)).toBe(whole);
        expect(readBack(rawString(text))).toBe(whole);
      }),
    );
  });

  it('keeps numbers', () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.oneof(finite, fc.maxSafeInteger()), value => {
        expect(Number(print(expression(value)))).toBe(value);
      }),
    );
    expect(print(expression(12345678901234567890n))).toBe(
      '12345678901234567890',
    );
  });

  it('uses backticks where they save escapes and change nothing', () => {
    expect(print(rawString('\\d+ "a"'))).toBe('`\\d+ "a"`');
    expect(print(rawString('a`b'))).toBe('"a`b"');
    expect(print(rawString('a\tb'))).toBe('"a\\tb"');
    expect(print(rawString('a \nb'))).toBe('"a \\nb"');
  });

  it('quotes keys that are no identifiers', () => {
    const keys = new Map([
      ['job', 1],
      ['app.kubernetes.io/name', 2],
      ['true', 3],
      ['10', 4],
    ]);
    expect(print(expression(keys))).toBe(
      [
        '{',
        '\tjob                      = 1,',
        '\t"app.kubernetes.io/name" = 2,',
        '\t"true"                   = 3,',
        '\t"10"                     = 4,',
        '}',
      ].join('\n'),
    );
  });

  it('takes expressions written out, and calls', () => {
    expect(print(raw('argument.name.value + "-node"'))).toBe(
      'argument.name.value + "-node"',
    );
    expect(print(call('sys.env', 'HOSTNAME'))).toBe('sys.env("HOSTNAME")');
  });

  it.each<[string, () => unknown, string]>([
    ['a label', () => block('a', 'b-c'), 'an identifier, got "b-c"'],
    ['a block name', () => block('a b'), 'expected an identifier, got "a b"'],
    ['an attribute name', () => block('a', { 'b-c': 1 }), 'got "b-c"'],
    ['a reference', () => ref('a..b'), 'expected a reference like'],
    ['an expression', () => raw('1 +'), 'expected an expression, got "1 +"'],
    ['two statements', () => raw('1\nb = 2'), 'expected one expression'],
    ['a number', () => expression(NaN), 'no literal for the number NaN'],
    ['a key', () => expression({ 'a"b': 1 }), 'the object key "a\\"b"'],
    ['an empty key', () => expression({ '': 1 }), 'the object key ""'],
  ])('says what is wrong with %s', (_, make, message) => {
    expect(make).toThrow(message);
  });
});
