import type { Statement } from '../ast';
import type { Module } from './Module';
import type { StabilityLevel } from './stability';

/** Modules whose statements are still to be collected: nesting takes no stack space. */
export class Collection {
  readonly stability: StabilityLevel;
  readonly #pending: { module: Module; body: readonly Statement[] }[] = [];

  constructor(stability: StabilityLevel) {
    this.stability = stability;
  }

  /** Puts off the collection of a module. */
  later(module: Module, body: readonly Statement[]) {
    this.#pending.push({ module, body });
  }

  /** Collects what was put off, and what that puts off, in turn. */
  run(collect: (module: Module, body: readonly Statement[]) => void) {
    for (
      let next = this.#pending.pop();
      next !== undefined;
      next = this.#pending.pop()
    ) {
      collect(next.module, next.body);
    }
  }
}
