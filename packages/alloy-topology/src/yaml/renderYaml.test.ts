import fc from 'fast-check';
import { parse, parseAllDocuments } from 'yaml';
import { renderYaml } from './renderYaml';

describe('renderYaml', () => {
  it('keeps the order of keys and separates documents', () => {
    expect(
      renderYaml(
        { value: { kind: 'A', apiVersion: 'v1' }, comment: 'Why.\nAnd how.' },
        { value: { kind: 'B', list: [{ name: 'x', value: '1' }] } },
      ),
    ).toBe(
      [
        '# Why.',
        '# And how.',
        '',
        'kind: A',
        'apiVersion: v1',
        '---',
        'kind: B',
        'list:',
        '  - name: x',
        '    value: "1"',
        '',
      ].join('\n'),
    );
  });

  it.each(['on', 'y', 'no', 'null', '012', '0o17', '1e3', '0x1f', '12:30:45'])(
    'quotes %j, which a version of YAML reads as something else',
    value => {
      expect(renderYaml({ value: { value } })).toBe(`value: "${value}"\n`);
    },
  );

  it('gives back any text, in YAML 1.1 and 1.2', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'binary-ascii' }),
        (first, second) => {
          const value = { first, second, list: [first, second] };
          const text = renderYaml({ value });
          expect(parse(text)).toEqual(value);
          expect(parse(text, { version: '1.1' })).toEqual(value);
          expect(parseAllDocuments(text)).toHaveLength(1);
        },
      ),
    );
  });

  it('does not write tags, anchors or documents for text that looks like them', () => {
    const shared = { a: '!!js/function x' };
    const value = { shared, again: shared, end: '---\n...\n', and: '&x *x' };
    const text = renderYaml({ value });
    expect(parseAllDocuments(text)).toHaveLength(1);
    expect(parse(text)).toEqual(value);
    expect(text).not.toMatch(/: [&*!]/);
  });

  it.each([
    'a\n',
    'a {\n\tb = "c"\n}\n',
    '  a\n\n\tb: - #\n',
    '{{ "{{" }}\n---\n',
  ])('shows the lines of %j as they are, in a block', text => {
    const yaml = renderYaml({ value: { text, after: 1 } });
    expect(yaml).toMatch(/^text: \|/);
    for (const version of ['1.1', '1.2'] as const) {
      expect(parse(yaml, { version })).toEqual({ text, after: 1 });
    }
  });

  it.each(['a\0\n', 'a\u2028b\n', '\ufeff\n', '\ud800\n', '\x85\n', 'a\r\n'])(
    'quotes lines that a block would not keep, as %j',
    text => {
      expect(parse(renderYaml({ value: { text } }))).toEqual({ text });
    },
  );
});
