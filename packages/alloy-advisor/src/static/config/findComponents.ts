import type { BlockStatement, Statement } from '@alloy-fleet/alloy-config';
import type { Component, ParsedFile } from './Configuration';

/** Blocks that hold components of their own. */
const HOLDERS = new Set(['declare', 'foreach', 'template']);

/** The components of a file, those that modules make among them, and what configures the process. */
export function findComponents(file: ParsedFile): Component[] {
  const components: Component[] = [];
  const left = blocksOf(file.tree.body).map(block => ({
    block,
    isAtTop: true,
  }));
  for (let at = left.shift(); at !== undefined; at = left.shift()) {
    const { block, isAtTop } = at;
    const name = block.name.join('.');
    if (HOLDERS.has(name)) {
      left.unshift(
        ...blocksOf(block.body).map(inner => ({
          block: inner,
          isAtTop: false,
        })),
      );
    } else {
      const id = block.label === '' ? name : `${name}.${block.label}`;
      components.push({ name, id, block, file, isAtTop });
    }
  }
  return components;
}

function blocksOf(body: readonly Statement[]): BlockStatement[] {
  return body.filter(
    (statement): statement is BlockStatement => statement.type === 'block',
  );
}
