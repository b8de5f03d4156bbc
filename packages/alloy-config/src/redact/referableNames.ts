import { File, literalValue } from '../ast';
import { identifiers } from '../catalogue/standardLibrary';
import { blockId } from '../graph/blockId';
import { walk } from '../walk';
import type { Chain } from './chainOf';

/** No block has a longer name; trying all beginnings of more would take quadratic time. */
const MAX_NAMES = 64;

/** What references of a configuration can lead to: the ids of its blocks, and its variables. */
export function referableNames(file: File): Set<string> {
  const names = new Set(['module_path']);
  walk(file, node => {
    if (node.type !== 'block') {
      return false;
    }
    names.add(blockId(node));
    for (const it of node.body) {
      const isVariable =
        node.name.join('.') === 'foreach' &&
        it.type === 'attribute' &&
        it.name.name === 'var';
      if (isVariable && it.value.type === 'literal') {
        names.add(String(literalValue(it.value)));
      }
    }
    return true;
  });
  return names;
}

/**
 * Whether something leads to what there is: to a block, a variable, a constant
 * or, where it is called, to a function.
 */
export function leadsTo(
  { names = [], isCalled }: Chain,
  referable: ReadonlySet<string>,
): boolean {
  if (isCalled || names[0] === 'constants') {
    return names.length <= 2 && identifiers.has(names[0]);
  }
  let id = '';
  return names.slice(0, MAX_NAMES).some(name => {
    id = id === '' ? name : `${id}.${name}`;
    return referable.has(id);
  });
}
