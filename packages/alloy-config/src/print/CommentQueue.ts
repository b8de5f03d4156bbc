import { Comment, CommentGroup } from '../ast';

/** The comments of a file that are still to be printed. */
export class CommentQueue {
  /** Where the next group of comments starts; infinity when none is left. */
  offset = Infinity;
  /** The comment taken last. */
  last: Comment | undefined = undefined;

  readonly #groups: readonly CommentGroup[];
  #index = -1;

  constructor(groups: readonly CommentGroup[]) {
    this.#groups = groups;
    this.#next();
  }

  /** Takes the next group. */
  take(): CommentGroup {
    const group = this.#groups[this.#index];
    this.last = group[group.length - 1];
    this.#next();
    return group;
  }

  #next(): void {
    this.#index++;
    const group = this.#groups[this.#index];
    this.offset = group === undefined ? Infinity : group[0].start;
  }
}
