import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import type { Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import { alloyApiRef } from '../api';
import { Fetched, Renewal, useFetched } from '../fetching';
import { useSignIn } from '../signIn';

/** How long a report stands before it is fetched anew. */
export const REFRESH_INTERVAL_MS = 30_000;

/** A stale one is given while a fresh one is made: as the backend has it. */
const RENEWAL: Renewal<Report> = {
  intervalMs: REFRESH_INTERVAL_MS,
  freshMs: 10_000,
  madeAt: report => Date.parse(report.snapshot.takenAt),
};

/** The report of a cluster as far as it is here. */
export interface ReportState extends Omit<Fetched<Report>, 'value'> {
  /** The last report that arrived; a failed refresh leaves it. */
  readonly report?: Report;
}

/**
 * Fetches the report of a cluster, and again every 30 seconds while the page
 * is visible; within seconds, if the one that came is not fresh. What was there
 * stays until something newer is.
 */
export function useReport(entity: Entity): ReportState {
  const api = useApi(alloyApiRef);
  const entityRef = stringifyEntityRef(entity);
  const signIn = useSignIn(entity);
  const { value, ...state } = useFetched<Report>({
    api,
    key: `${entityRef} report`,
    fetch: asking => api.getReport(entityRef, { ...asking, signIn }),
    renewal: RENEWAL,
  });
  return { report: value, ...state };
}
