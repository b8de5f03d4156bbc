import { BlockStatement, Statement, blockId } from '@alloy-fleet/alloy-config';
import type { Component, ParsedFile } from './Component';

/** Blocks that hold components of their own. */
const HOLDERS = new Set(['declare', 'foreach', 'template']);

/** The components of a file, those that modules make among them, and what configures the process. */
export function findComponents(file: ParsedFile): Component[] {
  const components: Component[] = [];
  const left = blocksOf(file.tree.body).map(block => ({
    block,
    holders: [] as readonly string[],
  }));
  for (let at = left.shift(); at !== undefined; at = left.shift()) {
    const { block, holders } = at;
    const name = block.name.join('.');
    if (HOLDERS.has(name)) {
      // The template of a foreach is no level of its own.
      const inside =
        name === 'template' ? holders : [...holders, blockId(block)];
      left.unshift(
        ...blocksOf(block.body).map(inner => ({
          block: inner,
          holders: inside,
        })),
      );
    } else {
      const id = blockId(block);
      components.push({ name, id, block, file, holders });
    }
  }
  return components;
}

function blocksOf(body: readonly Statement[]): BlockStatement[] {
  return body.filter(
    (statement): statement is BlockStatement => statement.type === 'block',
  );
}
