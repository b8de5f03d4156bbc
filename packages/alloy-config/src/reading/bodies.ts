import {
  AttributeStatement,
  BlockStatement,
  Expression,
  literalValue,
} from '../ast';
import { blockName } from '../graph/blockId';

/** An attribute of a block by its name; the last, should there be several. */
export function attributeOf(
  block: BlockStatement,
  name: string,
): AttributeStatement | undefined {
  return block.body.findLast(
    (statement): statement is AttributeStatement =>
      statement.type === 'attribute' && statement.name.name === name,
  );
}

/** The blocks of a name right inside a block. */
export function blocksIn(
  block: BlockStatement,
  name: string,
): BlockStatement[] {
  return block.body.filter(
    (statement): statement is BlockStatement =>
      statement.type === 'block' && blockName(statement) === name,
  );
}

/** The value of an attribute of a block; undefined if it is left out. */
export function valueOf(
  block: BlockStatement,
  name: string,
): Expression | undefined {
  return attributeOf(block, name)?.value;
}

/** What a literal attribute of a block is; undefined if it is left out or computed. */
export function literalOf(
  block: BlockStatement,
  name: string,
): string | number | boolean | null | undefined {
  const value = valueOf(block, name);
  return value?.type === 'literal' ? literalValue(value) : undefined;
}
