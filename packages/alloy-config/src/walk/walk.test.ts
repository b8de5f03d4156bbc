import { parse } from '../parse';
import { print } from '../print';
import { rewrite, walk } from '.';

const TEXT = 'a "b" {\n\tc = [d.e, f(-1)[g], (2 + 3)]\n\n\th { }\n}\n';

describe('walk', () => {
  it('visits every node before its children, in the order of the text', () => {
    const visited: string[] = [];
    walk(parse(TEXT).file, node => {
      visited.push(node.type);
    });
    expect(visited.join(' ')).toBe(
      'block attribute array access identifier index call identifier unary ' +
        'literal identifier paren binary literal literal block',
    );
  });

  it('keeps out of what the visitor refuses', () => {
    const visited: string[] = [];
    walk(parse(TEXT).file, node => {
      visited.push(node.type);
      return node.type !== 'attribute';
    });
    expect(visited).toEqual(['block', 'attribute', 'block']);
  });
});

describe('rewrite', () => {
  it('replaces expressions in a copy', () => {
    const { file } = parse(TEXT);
    const copy = rewrite(file, {
      expression: expression =>
        expression.type === 'literal' ? { ...expression, raw: '9' } : undefined,
    });
    expect(print(copy)).toBe(TEXT.replace(/\d/g, '9'));
    expect(print(file)).toBe(TEXT);
  });

  it('replaces comments', () => {
    const { file } = parse('// a\nb = 1\n');
    expect(print(rewrite(file, { comment: () => '// c' }))).toBe(
      '// c\nb = 1\n',
    );
  });
});
