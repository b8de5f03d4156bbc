import type { BlockStatement } from '../ast';
import { blocksIn, literalOf } from '../reading';

/** Whether a block switches something on: `enabled = true` in a nested block of this name. */
export function isEnabled(block: BlockStatement, name: string): boolean {
  return blocksIn(block, name).some(
    nested => literalOf(nested, 'enabled') === true,
  );
}
