import { useCallback, useEffect, useState } from 'react';
import { useRefreshable } from './PageRefresh';
import { Answered, SOON_MS, soonAfter } from './soonAfter';
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

interface State<T> extends Answered {
  readonly key: string;
  readonly value?: T;
  readonly error?: Error;
  /** When the last request ended, in Unix milliseconds; absent during one. */
  readonly endedAt?: number;
}

/** When an answer is fetched anew. */
export interface Renewal<T> {
  /** How long it stands. */
  readonly intervalMs: number;
  /**
   * From this age on the backend makes a newer one behind it, which is then
   * asked for soon. Absent: it is never older than it may be.
   */
  readonly freshMs?: number;
  /** When it was made, in Unix milliseconds. */
  readonly madeAt?: (value: T) => number;
}

/** Whether it was asked for by somebody who wants to know how it is now. */
type Fetch<T> = (signal: AbortSignal, now: boolean) => Promise<T>;

/**
 * Fetches what a key stands for, and again after an interval while the page is
 * visible; sooner, if what came is older than it had to be. What was there
 * stays until something newer is; what another key stands for is never shown,
 * and its request is ended. The page's refresh button fetches it, too.
 *
 * @param fetch - must stay the same between renders as long as the key does
 * @param renewal - must stay the same at all times
 */
export function useFetched<T>(
  key: string,
  fetch: Fetch<T>,
  renewal: Renewal<T>,
): Fetched<T> {
  const [asked, setAsked] = useState<{ nowOf?: string }>({});
  const [state, setState] = useState<State<T>>({ key });

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setState(before =>
      before.key === key ? { ...before, endedAt: undefined } : { key },
    );
    const end = (next: (before: State<T>) => Partial<State<T>>) => {
      if (!signal.aborted) {
        setState(before => ({ ...next(before), key, endedAt: Date.now() }));
      }
    };
    fetch(signal, asked.nowOf === key).then(
      value => end(before => ({ value, ...answered(before, value, renewal) })),
      error => end(({ value, madeAt }) => ({ value, madeAt, error })),
    );
    return () => controller.abort();
  }, [key, fetch, renewal, asked]);

  const ask = useCallback(() => setAsked({}), []);
  const refresh = useCallback(() => setAsked({ nowOf: key }), [key]);
  const { endedAt, soon } = state;
  const waitMs = soon === undefined ? renewal.intervalMs : SOON_MS[soon];
  useWhenDue(endedAt === undefined ? undefined : endedAt + waitMs, ask);
  useRefreshable(refresh, asked.nowOf === key && endedAt === undefined);

  // Between a change of key and its first effect the old value is here.
  if (state.key !== key) {
    return { loading: true, refresh };
  }
  const { value, error } = state;
  return { value, error, loading: endedAt === undefined, refresh };
}

function answered<T>(
  before: Answered,
  value: T,
  { freshMs, madeAt }: Renewal<T>,
): Answered {
  if (freshMs === undefined || madeAt === undefined) {
    return {};
  }
  const at = madeAt(value);
  const isOld = Date.now() - at > freshMs;
  return { madeAt: at, soon: soonAfter(before, { madeAt: at, isOld }) };
}
