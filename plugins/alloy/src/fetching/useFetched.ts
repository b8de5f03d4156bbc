import { useCallback, useEffect, useState } from 'react';
import { useWhenDue } from './useWhenDue';

/** What was asked of the backend, as far as it is here. */
export interface Fetched<T> {
  /** The last answer; a failed refresh leaves it. */
  readonly value?: T;
  /** Why the last request failed; absent once one succeeds. */
  readonly error?: Error;
  /** Whether a request is under way. */
  readonly loading: boolean;
  /** Fetches it now. */
  readonly refresh: () => void;
}

interface State<T> {
  readonly key: string;
  readonly value?: T;
  readonly error?: Error;
  /** When the last request ended, in Unix milliseconds; absent during one. */
  readonly endedAt?: number;
}

/**
 * Fetches what a key stands for, and again after an interval while the page is
 * visible. What was there stays until something newer is; what another key
 * stands for is never shown, and its request is ended.
 *
 * @param fetch - must stay the same between renders as long as the key does
 */
export function useFetched<T>(
  key: string,
  fetch: (signal: AbortSignal) => Promise<T>,
  intervalMs: number,
): Fetched<T> {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<State<T>>({ key });

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setState(before =>
      before.key === key ? { ...before, endedAt: undefined } : { key },
    );
    const end = (change: Pick<State<T>, 'value' | 'error'>) => {
      if (!signal.aborted) {
        setState(({ value }) => ({
          key,
          value,
          ...change,
          endedAt: Date.now(),
        }));
      }
    };
    fetch(signal).then(
      value => end({ value }),
      error => end({ error }),
    );
    return () => controller.abort();
  }, [key, fetch, attempt]);

  const refresh = useCallback(() => setAttempt(it => it + 1), []);
  const { endedAt } = state;
  useWhenDue(endedAt === undefined ? undefined : endedAt + intervalMs, refresh);

  // Between a change of key and its first effect the old value is here.
  if (state.key !== key) {
    return { loading: true, refresh };
  }
  const { value, error } = state;
  return { value, error, loading: endedAt === undefined, refresh };
}
