import { BlockStatement, Statement, blockId } from '@alloy-fleet/alloy-config';
import type { Component, ParsedFile } from './Component';

/** Blocks that hold components of their own. */
const HOLDERS = new Set(['declare', 'foreach', 'template']);

/** The components of a file, those that modules make among them, and what configures the process. */
export function findComponents(file: ParsedFile): Component[] {
  const components: Component[] = [];
  /** The next one last: taking the first of many away moves all others. */
  const left: { block: BlockStatement; holders: readonly string[] }[] = [];
  const add = (body: readonly Statement[], holders: readonly string[]) =>
    blocksOf(body)
      .reverse()
      .forEach(block => left.push({ block, holders }));
  add(file.tree.body, []);
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    const { block, holders } = at;
    const name = block.name.join('.');
    if (HOLDERS.has(name)) {
      // The template of a foreach is no level of its own.
      const inside =
        name === 'template' ? holders : [...holders, blockId(block)];
      add(block.body, inside);
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
