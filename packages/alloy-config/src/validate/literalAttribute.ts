import type { BlockStatement, LiteralExpression, LiteralKind } from '../ast';
import { unquote } from '../scan';
import { walk } from '../walk';

/** The last literal of a kind that an attribute of this name is set to, in a block or inside of its blocks. */
function literalOf(
  block: BlockStatement,
  name: string,
  kind: LiteralKind,
): LiteralExpression | undefined {
  let found: LiteralExpression | undefined;
  walk(block, node => {
    if (node.type === 'attribute') {
      if (
        node.name.name === name &&
        node.value.type === 'literal' &&
        node.value.kind === kind
      ) {
        found = node.value;
      }
      return false;
    }
    return true;
  });
  return found;
}

/** The text an attribute is set to; undefined unless it is a string literal. */
export function textOf(
  block: BlockStatement,
  name: string,
): string | undefined {
  const literal = literalOf(block, name, 'string');
  return literal && unquote(literal.raw);
}

/** What an attribute is set to; undefined unless it is `true` or `false`. */
export function booleanOf(
  block: BlockStatement,
  name: string,
): boolean | undefined {
  const literal = literalOf(block, name, 'bool');
  return literal && literal.raw === 'true';
}
