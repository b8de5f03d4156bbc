import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { ALLOY_CLUSTER_ANNOTATION } from '@alloy-fleet/backstage-plugin-alloy-common';
import PQueue from 'p-queue';
import type { Admission, ClusterAccess } from '../access/ClusterAccess';

/** What makes the report on a cluster, and remembers what is found. */
interface Reports {
  report(asked: {
    readonly admission: Admission;
    readonly refresh: boolean;
    readonly signal: AbortSignal;
  }): Promise<unknown>;
}

/** So many clusters are looked at at the same time. */
const AT_ONCE = 2;

/**
 * Looks at every cluster when nobody does, so that it is known since when
 * something fails. It looks as the portal itself, and so with all rights.
 */
export class ClusterWatch {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #access: ClusterAccess;
  readonly #reports: Reports;
  readonly #logger: LoggerService;
  /** The one with which the last round ended; the next begins after it. */
  #lastRef?: string;

  static create(options: {
    auth: AuthService;
    catalog: CatalogService;
    access: ClusterAccess;
    reports: Reports;
    logger: LoggerService;
  }) {
    return new ClusterWatch(options);
  }

  private constructor(options: Parameters<typeof ClusterWatch.create>[0]) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#access = options.access;
    this.#reports = options.reports;
    this.#logger = options.logger;
  }

  /**
   * Looks once at each, beginning where the last round ended. One that can't be
   * looked at is logged, the others are looked at; so is how many are left when
   * the signal ends before.
   */
  async look(signal: AbortSignal): Promise<void> {
    const clusters = await this.#clusters();
    const queue = new PQueue({ concurrency: AT_ONCE });
    let left = clusters.length;
    const look = async (entity: Entity) => {
      if (!signal.aborted) {
        left -= 1;
        this.#lastRef = stringifyEntityRef(entity);
        await this.#lookAt(entity, signal);
      }
    };
    await queue.addAll(clusters.map(entity => () => look(entity)));
    if (left > 0) {
      this.#logger.warn(
        `${left} of ${clusters.length} clusters were left for the next round of looking at them, which begins there: this one had no more time (alloy.history.watchEvery).`,
      );
    }
  }

  /** All of them in the order of their references, from the one after the last on. */
  async #clusters(): Promise<Entity[]> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const found = new Map<string, Entity>();
    const clusters = this.#catalog.streamEntities(
      {
        filter: {
          [`metadata.annotations.${ALLOY_CLUSTER_ANNOTATION}`]:
            CATALOG_FILTER_EXISTS,
        },
        fields: ['kind', 'metadata.namespace', 'metadata.name'],
      },
      { credentials },
    );
    for await (const entities of clusters) {
      for (const entity of entities) {
        found.set(stringifyEntityRef(entity), entity);
      }
    }
    const refs = [...found.keys()].sort();
    const from = refs.findIndex(it => it > (this.#lastRef ?? ''));
    const at = Math.max(0, from);
    return [...refs.slice(at), ...refs.slice(0, at)].map(it => found.get(it)!);
  }

  async #lookAt(
    { kind, metadata: { namespace = 'default', name } }: Entity,
    signal: AbortSignal,
  ): Promise<void> {
    const entityRef = { kind, namespace, name };
    try {
      const admission = await this.#access.admit(
        entityRef,
        await this.#auth.getOwnServiceCredentials(),
      );
      await this.#reports.report({ admission, refresh: false, signal });
    } catch (error) {
      this.#logger.warn(
        `${stringifyEntityRef(entityRef)} could not be looked at: ${error}`,
      );
    }
  }
}
