import type { CustomComponent, Module, ModuleNode } from './Module';

/**
 * The block of an id as a module sees it. A `foreach` sees the blocks around it; a `declare` sees its
 * own alone.
 */
export function findBlock(module: Module, id: string): ModuleNode | undefined {
  let level: Module | undefined = module;
  while (level) {
    const found = level.nodesById.get(id);
    if (found) {
      return found;
    }
    level = level.isForeach ? level.parent : undefined;
  }
  return undefined;
}

/** The custom component that a component's name begins with, in a module or around it. */
export function findCustomComponent(
  module: Module,
  name: string,
): CustomComponent | undefined {
  const [first] = name.split('.', 1);
  let level: Module | undefined = module;
  while (level) {
    const found = level.customComponents.get(first);
    if (found) {
      return found;
    }
    level = level.parent;
  }
  return undefined;
}
