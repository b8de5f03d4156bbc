import type { BlockStatement } from '../ast';
import { parse } from '../parse';
import {
  attributeOf,
  blocksIn,
  fieldsOf,
  literalOf,
  pathOf,
  textsIn,
  valueOf,
} from '.';

function blockOf(body: string): BlockStatement {
  return parse(`a.b "c" {\n${body}\n}\n`).file.body[0] as BlockStatement;
}

describe('reading a block', () => {
  it('gives literals, and nothing for what is computed', () => {
    const block = blockOf('a = "x"\nb = true\nc = sys.env("X")');
    expect(literalOf(block, 'a')).toBe('x');
    expect(literalOf(block, 'b')).toBe(true);
    expect(literalOf(block, 'c')).toBeUndefined();
    expect(literalOf(block, 'd')).toBeUndefined();
  });

  it('gives the last of several', () => {
    expect(literalOf(blockOf('a = "x"\na = "y"'), 'a')).toBe('y');
  });

  it('gives references with their dots', () => {
    const path = (body: string) =>
      pathOf(attributeOf(blockOf(body), 'a')!.value);
    expect(path('a = loki.relabel.x.rules')).toBe('loki.relabel.x.rules');
    expect(path('a = [b]')).toBeUndefined();
  });

  it('gives nested blocks by their whole name', () => {
    const block = blockOf('stage.json {\n}\nstage {\n}');
    expect(blocksIn(block, 'stage.json')).toHaveLength(1);
    expect(blocksIn(block, 'json')).toEqual([]);
  });

  it('gives what is written out in a value', () => {
    const block = blockOf('a = [{b = "x" + sys.env("Y")}]\nc = {d = 1}');
    expect(textsIn(valueOf(block, 'a'))).toEqual(['x', 'Y']);
    expect(textsIn(valueOf(block, 'e'))).toEqual([]);
    expect([...fieldsOf(valueOf(block, 'c')).keys()]).toEqual(['d']);
    expect(fieldsOf(valueOf(block, 'a')).size).toBe(0);
  });
});
