import type {
  SourceName,
  SourceState,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { SourceFailure } from './SourceFailure';
import type { SlowAnswer } from './slow/SlowAnswer';
import { withoutSecrets } from './withoutSecrets';

/** What a source gave, or why it gave nothing; and its state for the reader. */
export interface Asked<T> {
  readonly state: SourceState;
  readonly result:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly reason: string };
}

/** What is asked through a proxy that does not pass on that an answer broke off. */
const PROXIED =
  'It did not answer in time, or its answer broke off: the kubernetes plugin, which it is asked through, does not tell the two apart.';

const SILENCE: Partial<Record<SourceName, string>> = {
  kubernetes: PROXIED,
  alloy: PROXIED,
};

/**
 * Asks one source and never throws: its failure is a value, so that the others
 * go on. `ask` gets a signal that ends with the time budget or when the viewer
 * leaves; it may say that its answer is partial by `note`. What does not heed
 * the signal is not waited for.
 */
export async function askSource<T>(options: {
  source: SourceName;
  target?: string;
  signal: AbortSignal;
  timeoutMs: number;
  ask(signal: AbortSignal, note: (partial: string) => void): Promise<T>;
}): Promise<Asked<T>> {
  const { source, target } = options;
  const startedAt = performance.now();
  const notes: string[] = [];
  const state = (
    status: SourceState['status'],
    message?: string,
  ): SourceState => ({
    source,
    target,
    status,
    message,
    at: new Date().toISOString(),
    durationMs: Math.round(performance.now() - startedAt),
  });
  try {
    const signal = AbortSignal.any([
      options.signal,
      AbortSignal.timeout(options.timeoutMs),
    ]);
    // Whom nobody waits for is not asked: nobody would hear of its failure.
    signal.throwIfAborted();
    const value = await within(
      signal,
      options.ask(signal, note => notes.push(withoutSecrets(note))),
    );
    return {
      state:
        notes.length > 0
          ? state('partial', [...new Set(notes)].join(' '))
          : state('answered'),
      result: { ok: true, value },
    };
  } catch (error) {
    const { status, message } = SourceFailure.of(error);
    const reason = (status === 'timed-out' && SILENCE[source]) || message;
    return {
      state: state(status, reason),
      result: { ok: false, reason },
    };
  }
}

/**
 * The same of a source that may have been asked before: its state is of then.
 */
export async function askSlowSource<T>(
  options: Omit<Parameters<typeof askSource>[0], 'ask'> & {
    ask(signal: AbortSignal): Promise<SlowAnswer<T>>;
  },
): Promise<Asked<T>> {
  const { state, result } = await askSource({
    ...options,
    ask: async (signal, note) => {
      const answer = await options.ask(signal);
      answer.notes.forEach(note);
      return answer;
    },
  });
  if (!result.ok) {
    return { state, result };
  }
  const { takenAtMs, costMs, value } = result.value;
  return {
    state: {
      ...state,
      at: new Date(takenAtMs + costMs).toISOString(),
      durationMs: costMs,
    },
    result: { ok: true, value },
  };
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
