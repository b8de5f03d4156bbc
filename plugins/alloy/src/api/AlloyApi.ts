import type { Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import { createApiRef } from '@backstage/frontend-plugin-api';

/** What every request takes. */
export interface RequestOptions {
  /** Ends the request when its answer is of no use any more. */
  readonly signal?: AbortSignal;
}

/** What the backend knows of clusters and their collectors. */
export interface AlloyApi {
  /**
   * The report of the cluster that an entity stands for.
   *
   * @param entityRef - a full reference, as `stringifyEntityRef` gives it
   * @throws ResponseError: 404 for an unknown cluster, 400 for a malformed
   * annotation, 403 for a viewer who may not see it
   */
  getReport(entityRef: string, options?: RequestOptions): Promise<Report>;
}

/** The reference of {@link AlloyApi}. */
export const alloyApiRef = createApiRef<AlloyApi>().with({
  id: 'plugin.alloy.service',
  pluginId: 'alloy',
});
