import { SourceFailure } from '../sources/SourceFailure';
import { sooner } from '../sources/slow/sooner';
import type { TaskInput, TaskName, TaskOutput } from './tasks';
import type { Work, Workers } from './Workers';

/** What of the time of a report is left for workers, however long the sources took. */
const LEAST_SHARE = 1 / 4;

/**
 * Workers as one report waits for them: until its time is over. What they have
 * not done by then fails by itself, and nobody waits for the slowest text.
 */
export class WorkersInTime implements Workers {
  readonly #workers: Workers;
  readonly #timeoutMs: number;
  readonly #beganMs = performance.now();
  #over?: AbortSignal;

  /**
   * @param options.timeoutMs how long the report may take from now on, in
   *   milliseconds; what goes before may leave little of it, and a quarter is
   *   theirs from their first task on in any case
   */
  static create(options: { workers: Workers; timeoutMs: number }) {
    return new WorkersInTime(options);
  }

  private constructor(options: Parameters<typeof WorkersInTime.create>[0]) {
    this.#workers = options.workers;
    this.#timeoutMs = options.timeoutMs;
  }

  /** @throws SourceFailure, too, that says that the time is over */
  async run<Name extends TaskName>(
    name: Name,
    input: TaskInput<Name>,
    options: Parameters<Workers['run']>[2],
  ): Promise<TaskOutput<Name>> {
    const over = this.#begun();
    if (over.aborted) {
      throw this.#tooLate(options);
    }
    const signal = options.signal
      ? AbortSignal.any([over, options.signal])
      : over;
    return sooner(
      this.#workers.run(name, input, { ...options, signal }),
      over,
      () => {
        throw this.#tooLate(options);
      },
    );
  }

  #begun(): AbortSignal {
    this.#over ??= AbortSignal.timeout(
      Math.ceil(
        Math.max(
          this.#timeoutMs - (performance.now() - this.#beganMs),
          this.#timeoutMs * LEAST_SHARE,
        ),
      ),
    );
    return this.#over;
  }

  #tooLate({ doing }: Work): SourceFailure {
    return new SourceFailure(
      'timed-out',
      `${doing} was not done within the ${
        this.#timeoutMs / 1_000
      } s that a report may take (alloy.gathering.timeout): its text takes long, or the portal has others to read before it (alloy.workers.threads).`,
    );
  }
}
