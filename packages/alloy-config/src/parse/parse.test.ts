import { Diagnostic } from '../ast';
import { readCases } from '../__testUtils__/readCases';
import { treeText } from '../__testUtils__/treeText';
import { parse } from './parse';

function place({ start, end }: Diagnostic): string {
  const from = `${start.line}:${start.column}`;
  const to = `${end.line}:${end.column}`;
  return from === to ? from : `${from}-${to}`;
}

function outcome(text: string): string {
  const { file, diagnostics } = parse(text);
  return [
    ...diagnostics.map(
      diagnostic => `${place(diagnostic)} ${diagnostic.message}`,
    ),
    treeText(file),
  ].join('\n');
}

describe('parse', () => {
  it.each(readCases('trees.txt'))('reads $name', ({ input, expected }) => {
    expect(outcome(input)).toBe(expected);
  });

  it.each(readCases('errors.txt'))('reports $name', ({ input, expected }) => {
    expect(outcome(input)).toBe(expected);
  });

  it('gives every node its place in the text', () => {
    const text = 'a.b "c" {\n  d = [x.y(1), -2]\n}\n';
    const [block] = parse(text).file.body;
    expect(text.slice(block.start, block.end)).toBe(text.trimEnd());
    const [attribute] = block.type === 'block' ? block.body : [];
    expect(text.slice(attribute.start, attribute.end)).toBe('d = [x.y(1), -2]');
    const array = attribute.type === 'attribute' ? attribute.value : undefined;
    const elements = array?.type === 'array' ? array.elements : [];
    expect(elements.map(({ start, end }) => text.slice(start, end))).toEqual([
      'x.y(1)',
      '-2',
    ]);
  });

  it('groups comments that follow each other', () => {
    const { comments } = parse('// a\n// b\n\n/* c */ x = 1 // d\n').file;
    expect(comments.map(group => group.map(({ text }) => text))).toEqual([
      ['// a', '// b'],
      ['/* c */'],
      ['// d'],
    ]);
  });

  it('stops reporting where nobody reads on', () => {
    expect(parse('#\n'.repeat(5_000)).diagnostics).toHaveLength(1_000);
  });
});
