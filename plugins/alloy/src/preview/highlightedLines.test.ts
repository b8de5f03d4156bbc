import { highlightedLines } from './highlightedLines';

describe('highlightedLines', () => {
  it.each([
    ['a.alloy', 'logging {\n\tlevel = "info"\n}\n'],
    ['a.yaml', '# c\nkind: "x"\nitems:\n  - name: a\n\n    b: 1\n'],
    ['README.md', '# Title\n\ntext\n'],
    ['a.yaml', ''],
  ])('keeps every line of %s as it is', (path, text) => {
    const lines = highlightedLines(path, text).map(pieces =>
      pieces.map(piece => piece.text).join(''),
    );
    expect(lines.join('\n')).toBe(text.replace(/\n$/, ''));
  });

  it('tells keys, values and comments of YAML', () => {
    const [comment, key] = highlightedLines('a.yaml', '# c\n  - name: 5\n');
    expect(comment).toEqual([{ kind: 'comment', text: '# c' }]);
    expect(key).toEqual([
      { kind: 'plain', text: '  - ' },
      { kind: 'attribute', text: 'name' },
      { kind: 'plain', text: ':' },
      { kind: 'literal', text: ' 5' },
    ]);
  });
});
