import type { BlockStatement, Expression } from '../../ast';
import { literalValue } from '../../ast';
import { blockName } from '../../graph/blockId';
import { walk } from '../../walk';

/** The last value that a block gives an attribute of its own. */
export function valueOf(
  block: BlockStatement,
  name: string,
): Expression | undefined {
  const attribute = block.body.findLast(
    statement => statement.type === 'attribute' && statement.name.name === name,
  );
  return attribute?.type === 'attribute' ? attribute.value : undefined;
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

/** Every text written out in a value. */
export function textsIn(value: Expression | undefined): string[] {
  const texts: string[] = [];
  if (value) {
    walk(value, node => {
      if (node.type === 'literal' && node.kind === 'string') {
        texts.push(String(literalValue(node)));
      }
    });
  }
  return texts;
}

/** Whether a block switches something on: `enabled = true` in a nested block of this name. */
export function isEnabled(block: BlockStatement, name: string): boolean {
  return blocksIn(block, name).some(nested => {
    const value = valueOf(nested, 'enabled');
    return value?.type === 'literal' && value.raw === 'true';
  });
}
