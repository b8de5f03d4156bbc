import type {
  Fact,
  SourceName,
  SourceState,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { known, unknown } from '@alloy-fleet/alloy-advisor';
import { SourceFailure } from './SourceFailure';
import { withoutSecrets } from './withoutSecrets';

/** What a source gave, or why it gave nothing; and its state for the reader. */
export interface Asked<T> {
  readonly state: SourceState;
  readonly fact: Fact<T>;
}

/** What asking one needs to be told of it. */
export interface Told {
  /** That the answer is partial, and why. */
  note(partial: string): void;
  /** That the answer is of before, and how long it took then. */
  dated(taken: { readonly takenAtMs: number; readonly costMs: number }): void;
}

/**
 * Asks one source and never throws: its failure is a value, so that the others
 * go on. `ask` gets a signal that ends with the time budget or when nobody
 * waits any more. What does not heed the signal is not waited for.
 */
export async function askSource<T>(options: {
  source: SourceName;
  target?: string;
  signal: AbortSignal;
  timeoutMs: number;
  /** Said in place of a time-out where that may mean something else. */
  whenSilent?: string;
  ask(signal: AbortSignal, told: Told): Promise<T>;
}): Promise<Asked<T>> {
  const { source, target, whenSilent } = options;
  const startedAt = performance.now();
  const notes: string[] = [];
  let taken: Parameters<Told['dated']>[0] | undefined;
  const state = (
    status: SourceState['status'],
    message?: string,
  ): SourceState => ({
    source,
    target,
    status,
    message,
    at: new Date(
      taken ? taken.takenAtMs + taken.costMs : Date.now(),
    ).toISOString(),
    durationMs: taken?.costMs ?? Math.round(performance.now() - startedAt),
  });
  try {
    const signal = AbortSignal.any([
      options.signal,
      AbortSignal.timeout(options.timeoutMs),
    ]);
    // Whom nobody waits for is not asked: nobody would hear of its failure.
    signal.throwIfAborted();
    const told: Told = {
      note: it => notes.push(withoutSecrets(it)),
      dated: it => {
        taken = it;
      },
    };
    const value = await within(signal, options.ask(signal, told));
    return {
      state:
        notes.length > 0
          ? state('partial', [...new Set(notes)].join(' '))
          : state('answered'),
      fact: known(source, value),
    };
  } catch (error) {
    const { status, message } = SourceFailure.of(error);
    const reason =
      status === 'timed-out' && whenSilent !== undefined ? whenSilent : message;
    return { state: state(status, reason), fact: unknown(source, reason) };
  }
}

/** What a promise gives, or the signal's reason when that ends first. */
async function within<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  let leave = () => {};
  const ended = new Promise<never>((_, reject) => {
    leave = () => reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
  });
  try {
    return await Promise.race([promise, ended]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
}
