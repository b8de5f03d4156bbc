import type { Explanation } from '../causes/Explanation';
import type { Area, Clause, Severity } from '../finding';

/** What a check is called, what it is about and what follows from it, whatever it reads. */
export interface CheckWords {
  /** `group/name`. */
  readonly id: string;
  /** What is right when it passes, in a few words. */
  readonly title: string;
  /** Why that matters, and what it is told from where that is not plain, in a few sentences. */
  readonly docs?: string;
  readonly severity: Severity;
  /** Where what it finds is drawn, beside its subject. */
  readonly area?: Area;
  /** What several of its failing findings come to; without it they are told by the first of them. */
  readonly clause?: Clause;
  /** What else fails for it, and is then shown as its consequence. */
  readonly explains?: readonly Explanation[];
}
