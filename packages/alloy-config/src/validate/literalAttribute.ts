import type { BlockStatement, LiteralExpression, Statement } from '../ast';
import { constantOf } from './constant';

/** The last literal that an attribute of this name is set to, in a block or inside of its blocks. */
function literalOf(
  body: readonly Statement[],
  name: string,
  kind: LiteralExpression['kind'],
): LiteralExpression | undefined {
  let found: LiteralExpression | undefined;
  for (const statement of body) {
    if (statement.type === 'block') {
      found = literalOf(statement.body, name, kind) ?? found;
    } else if (
      statement.name.name === name &&
      statement.value.type === 'literal' &&
      statement.value.kind === kind
    ) {
      found = statement.value;
    }
  }
  return found;
}

/** The text an attribute is set to; undefined unless it is a string literal. */
export function textOf(
  body: BlockStatement['body'],
  name: string,
): string | undefined {
  const literal = literalOf(body, name, 'string');
  const constant = literal && constantOf(literal);
  return constant?.type === 'string' ? constant.value : undefined;
}

/** What an attribute is set to; undefined unless it is `true` or `false`. */
export function booleanOf(
  block: BlockStatement,
  name: string,
): boolean | undefined {
  const literal = literalOf(block.body, name, 'bool');
  return literal && literal.raw === 'true';
}
