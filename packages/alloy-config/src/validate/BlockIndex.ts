import type { Traversal } from '../graph/traversals';

type Branch<T> = {
  value?: T;
  readonly next: Map<string, Branch<T>>;
};

/** Finds what the shortest beginning of a traversal names, name by name. */
export class BlockIndex<T> {
  readonly #root: Branch<T> = { next: new Map() };

  /** Adds a value under the names of an id. */
  add(names: readonly string[], label: string, value: T) {
    let branch = this.#root;
    for (const name of label === '' ? names : [...names, label]) {
      let next = branch.next.get(name);
      if (!next) {
        next = { next: new Map() };
        branch.next.set(name, next);
      }
      branch = next;
    }
    branch.value ??= value;
  }

  /** What a traversal begins with, and how many of its names that takes. */
  find(traversal: Traversal): { value: T; length: number } | undefined {
    let branch: Branch<T> | undefined = this.#root;
    for (let index = 0; index < traversal.length; index++) {
      branch = branch.next.get(traversal[index].name);
      if (!branch) {
        return undefined;
      }
      if (branch.value !== undefined) {
        return { value: branch.value, length: index + 1 };
      }
    }
    return undefined;
  }
}
