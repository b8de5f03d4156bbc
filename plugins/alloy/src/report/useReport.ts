import { useCallback, useEffect, useState } from 'react';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import type { Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyApiRef } from '../api';
import { useWhenDue } from './useWhenDue';

/** How long a report stands before it is fetched anew. */
export const REFRESH_INTERVAL_MS = 30_000;

/** The report of a cluster as far as it is here. */
export interface ReportState {
  /** The last report that arrived; a failed refresh leaves it. */
  readonly report?: Report;
  /** Why the last request failed; absent once one succeeds. */
  readonly error?: Error;
  /** Whether a request is under way. */
  readonly loading: boolean;
  /** Fetches it now. */
  readonly refresh: () => void;
}

interface Fetched {
  readonly entityRef: string;
  readonly report?: Report;
  readonly error?: Error;
  /** When the last request ended, in Unix milliseconds; absent during one. */
  readonly endedAt?: number;
}

/**
 * Fetches the report of a cluster, and again every 30 seconds while the page
 * is visible. What was there stays until something newer is.
 */
export function useReport(entity: Entity): ReportState {
  const api = useApi(alloyApiRef);
  const entityRef = stringifyEntityRef(entity);
  const [attempt, setAttempt] = useState(0);
  const [fetched, setFetched] = useState<Fetched>({ entityRef });

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setFetched(before =>
      before.entityRef === entityRef
        ? { ...before, endedAt: undefined }
        : { entityRef },
    );
    const end = (change: Pick<Fetched, 'report' | 'error'>) => {
      if (!signal.aborted) {
        setFetched(({ report }) => ({
          entityRef,
          report,
          ...change,
          endedAt: Date.now(),
        }));
      }
    };
    api.getReport(entityRef, { signal }).then(
      report => end({ report }),
      error => end({ error }),
    );
    return () => controller.abort();
  }, [api, entityRef, attempt]);

  const refresh = useCallback(() => setAttempt(it => it + 1), []);
  const { endedAt } = fetched;
  useWhenDue(
    endedAt === undefined ? undefined : endedAt + REFRESH_INTERVAL_MS,
    refresh,
  );

  // Between a change of entity and its first effect the old report is here.
  if (fetched.entityRef !== entityRef) {
    return { loading: true, refresh };
  }
  const { report, error } = fetched;
  return { report, error, loading: endedAt === undefined, refresh };
}
