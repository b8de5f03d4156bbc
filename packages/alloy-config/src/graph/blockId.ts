import type { BlockStatement } from '../ast';

/** A block's name with its dots: `prometheus.scrape`. */
export function blockName(block: BlockStatement): string {
  return block.name.length === 1 ? block.name[0] : block.name.join('.');
}

/** What other blocks call it: the name and, after a dot, the label if it has one. */
export function blockId(block: BlockStatement): string {
  const name = blockName(block);
  return block.label === '' ? name : `${name}.${block.label}`;
}
