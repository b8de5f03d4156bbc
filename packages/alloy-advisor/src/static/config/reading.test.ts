import { parse } from '@alloy-fleet/alloy-config';
import type { BlockStatement } from '@alloy-fleet/alloy-config';
import {
  attributeOf,
  isComponentClustered,
  literalOf,
  pathOf,
} from './reading';

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

  it('gives references with their dots', () => {
    const path = (body: string) =>
      pathOf(attributeOf(blockOf(body), 'a')!.value);
    expect(path('a = loki.relabel.x.rules')).toBe('loki.relabel.x.rules');
    expect(path('a = [b]')).toBeUndefined();
  });

  it('knows whether clustering is on', () => {
    const clustered = (value: string) =>
      isComponentClustered(blockOf(`clustering {\nenabled = ${value}\n}`));
    expect(clustered('true')).toBe(true);
    expect(clustered('false')).toBe(false);
    expect(isComponentClustered(blockOf(''))).toBe(false);
  });
});
