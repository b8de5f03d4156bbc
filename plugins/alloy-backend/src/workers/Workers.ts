import type { TaskInput, TaskName, TaskOutput } from './tasks';

/** What some work is about, for one who reads that it was too much. */
export interface Work {
  /** Which text it is about, and how large it is: `Reading config.alloy (1.0 MiB)`. */
  readonly doing: string;
  /** What helps when it is too much, a sentence. */
  readonly advice: string;
  /**
   * The same for the same text: what was too much once is not tried again for
   * a while.
   */
  readonly id: string;
}

/** Does work on texts from outside where it holds nobody up. */
export interface Workers {
  /**
   * What a task makes of its input.
   *
   * @param options.transfer of the input, what goes to the worker instead of
   *   being copied
   * @param options.signal ends the waiting for a worker; what has begun comes
   *   to its end
   * @throws SourceFailure, which says which text was too much and what helps;
   *   the signal's reason when it ended before
   */
  run<Name extends TaskName>(
    name: Name,
    input: TaskInput<Name>,
    options: Work & {
      readonly transfer?: readonly ArrayBuffer[];
      readonly signal?: AbortSignal;
    },
  ): Promise<TaskOutput<Name>>;
}
