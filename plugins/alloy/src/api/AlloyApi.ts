import type {
  Configuration,
  Report,
  Series,
  SeriesRange,
  SeriesView,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { createApiRef } from '@backstage/frontend-plugin-api';

/**
 * What every request takes.
 *
 * @typeParam T - what it is answered with
 */
export interface RequestOptions<T = unknown> {
  /** Ends the request when its answer is of no use any more. */
  readonly signal?: AbortSignal;
  /** Whether somebody wants to know how it is now, and waits for that. */
  readonly now?: boolean;
  /**
   * The answer before. What has not changed since is given back itself, so that
   * what is made of it can stay; all of it, unread, where nothing has.
   */
  readonly before?: T;
  /**
   * Gives the headers with the viewer's own sign-in at the cluster, where it
   * wants one; whether somebody who declined it is to be asked again.
   */
  readonly signIn?: (
    again: boolean,
  ) => Promise<Readonly<Record<string, string>>>;
}

/** A collector of a cluster, by the names of its workload. */
export interface CollectorKey {
  readonly namespace: string;
  readonly name: string;
}

/** What to look at over time. */
export interface SeriesQuery {
  readonly view: SeriesView;
  readonly range: SeriesRange;
  /** The instances of this collector; absent: those of all. */
  readonly collector?: CollectorKey;
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
  getReport(
    entityRef: string,
    options?: RequestOptions<Report>,
  ): Promise<Report>;

  /**
   * What a collector is told to do, as the cluster holds it, without secrets.
   *
   * @throws ResponseError: 403 for a viewer without `alloy.config.read`, 404
   * for an unknown collector
   */
  getConfiguration(
    entityRef: string,
    collector: CollectorKey,
    options?: RequestOptions<Configuration>,
  ): Promise<Configuration>;

  /**
   * A value of the instances of a cluster, or of one collector, over time.
   *
   * @throws ResponseError: as {@link AlloyApi.getReport}, and whatever the
   * metrics store refused
   */
  getSeries(
    entityRef: string,
    query: SeriesQuery,
    options?: RequestOptions<Series>,
  ): Promise<Series>;
}

/** The reference of {@link AlloyApi}. */
export const alloyApiRef = createApiRef<AlloyApi>().with({
  id: 'plugin.alloy.service',
  pluginId: 'alloy',
});
