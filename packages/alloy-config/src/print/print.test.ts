import fc from 'fast-check';
import { block, comment, file, ref } from '../build';
import { parse } from '../parse';
import {
  arbitraryExpression,
  arbitraryFile,
} from '../__testUtils__/arbitraryTrees';
import { readCases } from '../__testUtils__/readCases';
import { shape } from '../__testUtils__/shape';
import { format } from './format';
import { print } from './print';

describe('format', () => {
  it.each(readCases('format.txt'))('$name', ({ input, expected }) => {
    expect(format(input).text).toBe(`${expected}\n`);
  });

  it.each(readCases('format.txt'))('once is enough: $name', ({ expected }) => {
    expect(format(`${expected}\n`).text).toBe(`${expected}\n`);
  });

  it('leaves a text with errors alone and says what they are', () => {
    const { text, diagnostics } = format('a = ]\n');
    expect(text).toBeUndefined();
    expect(diagnostics[0].message).toBe('expected expression, got ]');
  });

  it('gives a newline for nothing, as alloy fmt does', () => {
    expect(format('').text).toBe('\n');
  });

  it('keeps the blanks at the end of a comment, and drops all others', () => {
    expect(format('a = 1 \t\n// b  \n').text).toBe('a = 1\n// b  \n');
  });

  it('drops what a byte order mark and carriage returns add', () => {
    expect(format('\ufeffa = 1 // b\r\nc {\r\n}\r\n').text).toBe(
      'a = 1 // b\nc { }\n',
    );
  });
});

describe('print', () => {
  it('prints what parses to the same tree', () => {
    fc.assert(
      fc.property(arbitraryFile, tree => {
        const { file: parsed, diagnostics } = parse(print(tree));
        expect(diagnostics).toEqual([]);
        expect(shape(parsed)).toEqual(shape(tree));
      }),
    );
  });

  it('prints what format leaves as it is', () => {
    fc.assert(
      fc.property(arbitraryFile, tree => {
        const text = print(tree);
        expect(format(text).text).toBe(text);
      }),
    );
  });

  it('prints expressions and statements by themselves', () => {
    fc.assert(
      fc.property(arbitraryExpression, expression => {
        const [attribute] = parse(`a = ${print(expression)}`).file.body;
        expect(shape(attribute)).toMatchObject({ value: shape(expression) });
      }),
    );
    expect(print(block('a', 'b', { c: 1 }))).toBe('a "b" {\n\tc = 1\n}');
    const [parsed] = parse('a "b" {\nc = [\n1]}').file.body;
    expect(print(parsed)).toBe('a "b" {\n\tc = [1]\n}');
  });

  it('puts comments above their statements, each line of them', () => {
    const tree = file([
      comment('Made by a form.\n\nDo not edit.', comment('Why.', block('a'))),
      comment('Why not.', block('b', [comment('So.', block('c')), { d: 1 }])),
    ]);
    expect(print(tree)).toBe(
      [
        '// Made by a form.',
        '//',
        '// Do not edit.',
        '',
        '// Why.',
        'a { }',
        '',
        '// Why not.',
        'b {',
        '\t// So.',
        '\tc { }',
        '',
        '\td = 1',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('breaks long lists and objects into lines', () => {
    const receivers = Array.from({ length: 3 }, (_, index) =>
      ref(`prometheus.remote_write.number_${index}.receiver`),
    );
    const tree = block('a', {
      short: [1, 2],
      long: receivers,
      labels: { cluster: 'c' },
      targets: [{ __address__: 'localhost:9100' }],
    });
    expect(print(tree)).toBe(
      [
        'a {',
        '\tshort = [1, 2]',
        '\tlong  = [',
        '\t\tprometheus.remote_write.number_0.receiver,',
        '\t\tprometheus.remote_write.number_1.receiver,',
        '\t\tprometheus.remote_write.number_2.receiver,',
        '\t]',
        '\tlabels = {',
        '\t\tcluster = "c",',
        '\t}',
        '\ttargets = [{__address__ = "localhost:9100"}]',
        '}',
      ].join('\n'),
    );
  });

  it('refuses a tree made by hand that is not valid', () => {
    const invalid = { ...block('a'), name: ['not a name'] };
    expect(() => print(invalid)).toThrow('expected a valid tree');
  });
});
