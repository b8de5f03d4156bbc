import { useCallback, useRef, useState } from 'react';
import { ResponseError } from '@backstage/errors';
import { useQuery } from '@tanstack/react-query';
import { useRefreshable } from './PageRefresh';
import { queryClientOf } from './queryClientOf';
import { Answered, SOON_MS, soonAfter } from './soonAfter';

/** What was asked of the backend, as far as it is here. */
export interface Fetched<T> {
  /** The last answer; a failed refresh leaves it, unless it is withdrawn. */
  readonly value?: T;
  /** Why the last request failed; absent once one succeeds. */
  readonly error?: Error;
  /** Whether a request is under way. */
  readonly loading: boolean;
  /** Fetches it now. */
  readonly refresh: () => void;
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

/** How an answer is asked for. */
export interface Asking<T> {
  /** Ends the request when its answer is of no use any more. */
  readonly signal: AbortSignal;
  /** Whether by somebody who wants to know how it is now. */
  readonly now: boolean;
  /** What is here already. */
  readonly before?: T;
}

/** Something that one API is asked for. */
export interface Asked<T> {
  /** Who is asked: what it answered before under the same key is shown at once. */
  readonly api: object;
  /** What for, in full. */
  readonly key: string;
  readonly fetch: (asking: Asking<T>) => Promise<T>;
  readonly renewal: Renewal<T>;
}

/** What the last request came to: one that failed keeps the value before it, if that may still be seen. */
interface Outcome<T> extends Answered {
  readonly value?: T;
  readonly error?: Error;
}

/**
 * Fetches what a key stands for, and again after an interval while the page is
 * visible; sooner, if what came is older than it had to be. What was there
 * stays until something newer is, or it is refused; what another key stands for is never shown,
 * and its request is ended. The page's refresh button fetches it, too.
 */
export function useFetched<T>({
  api,
  key,
  fetch,
  renewal,
}: Asked<T>): Fetched<T> {
  const client = queryClientOf(api);
  const wantedNow = useRef<string>();
  const [refreshing, setRefreshing] = useState<string>();

  const { data, isFetching, refetch } = useQuery<Outcome<T>>(
    {
      queryKey: [key],
      queryFn: async ({ signal }) => {
        const now = wantedNow.current === key;
        wantedNow.current = undefined;
        const before = client.getQueryData<Outcome<T>>([key]) ?? {};
        try {
          const value = await fetch({ signal, now, before: before.value });
          return { value, ...answered(before, value, renewal) };
        } catch (error) {
          signal.throwIfAborted();
          if (isWithdrawn(error)) {
            return { error };
          }
          return {
            value: before.value,
            madeAt: before.madeAt,
            error: error as Error,
          };
        }
      },
      staleTime: ({ state }) =>
        state.data?.error ? 0 : renewal.freshMs ?? renewal.intervalMs,
      refetchInterval: ({ state }) => {
        const soon = state.data?.soon;
        return soon === undefined ? renewal.intervalMs : SOON_MS[soon];
      },
    },
    client,
  );

  const refresh = useCallback(() => {
    wantedNow.current = key;
    setRefreshing(key);
    // The first request may be answered with something old, and one that is
    // under way without anything to show is else waited for.
    const query = client.getQueryCache().find({ queryKey: [key] });
    if (query?.state.data === undefined) {
      query?.cancel({ silent: true });
    }
    refetch().finally(() =>
      setRefreshing(before => (before === key ? undefined : before)),
    );
  }, [client, key, refetch]);
  useRefreshable(refresh, refreshing === key);

  return {
    value: data?.value,
    error: data?.error,
    loading: isFetching,
    refresh,
  };
}

/** What is not for the viewer any more, or not there, whatever he saw of it before. */
const WITHDRAWN = new Set([401, 403, 404]);

function isWithdrawn(error: unknown): error is ResponseError {
  return (
    error instanceof Error &&
    WITHDRAWN.has((error as Partial<ResponseError>).statusCode ?? NaN)
  );
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
