import type { Traversal } from '../graph/traversals';
import type { CustomComponent, Module, ModuleNode } from './Module';

/**
 * The block that the shortest known beginning of a traversal names, as a module sees it. A `foreach`
 * sees the blocks around it, too; a `declare` sees its own alone.
 */
export function findBlock(
  module: Module,
  traversal: Traversal,
): ModuleNode | undefined {
  let best = module.index.find(traversal);
  let level = module;
  while (level.isForeach && level.parent) {
    level = level.parent;
    const found = level.index.find(traversal);
    if (found && (!best || found.length < best.length)) {
      best = found;
    }
  }
  return best?.value;
}

/** The custom component that a component's first name is, in a module or around it. */
export function findCustomComponent(
  module: Module,
  firstName: string,
): CustomComponent | undefined {
  let level: Module | undefined = module;
  while (level) {
    const found = level.customComponents.get(firstName);
    if (found) {
      return found;
    }
    level = level.parent;
  }
  return undefined;
}
