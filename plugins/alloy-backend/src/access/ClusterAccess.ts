import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { kubernetesProxyPermission } from '@backstage/plugin-kubernetes-common';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  ClusterRef,
  alloyCardinalityReadPermission,
  alloyClusterReadPermission,
  alloyConfigReadPermission,
  readClusterRef,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { LRUCache } from 'lru-cache';
import { askedOf } from '../backends/askedOf';
import { SingleFlight } from '../cache/SingleFlight';
import { cacheKey } from '../cache/cacheKey';
import { readHosts } from '../sources/catalog/readHosts';
import { RepositoryOf, repositoryOf } from '../sources/repository/repositoryOf';
import type { ClusterViews } from './ClusterViews';
import type { VisibleHosts, Viewer } from './Viewer';

const MOST_VIEWERS = 10_000;
/**
 * For so long an entity that the catalog gave one viewer is taken to be the
 * same for those about whom it decides the same: reading it costs another
 * decision, and a query of its database.
 */
const ENTITY_MS = 5_000;
const MOST_ENTITIES = 1_000;

/** For whom the catalog is asked for what. */
interface Lookup {
  readonly entityRef: EntityName;
  readonly credentials: BackstageCredentials;
}

interface EntityName {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

/** A cluster that a viewer may look at. */
export interface Admission {
  readonly entity: Entity;
  readonly ref: ClusterRef;
  /** Where the catalog found it in version control. */
  readonly repository?: RepositoryOf;
  readonly viewer: Viewer;
}

/** What was decided about a viewer, whatever credentials he comes with next. */
interface Decided extends Omit<Admission, 'viewer'> {
  readonly viewer: Omit<Viewer, 'credentials' | 'cluster'>;
  readonly mayUseProxy: boolean;
}

/**
 * Decides who may look at which cluster. A decision takes the portal a dozen
 * requests to itself, so one that lets a viewer in is remembered for a while,
 * for him alone; a refusal is not: what is granted shows at once.
 */
export class ClusterAccess {
  readonly #permissions: PermissionsService;
  readonly #decided: LRUCache<string, Decided>;
  readonly #deciding = new SingleFlight<Decided>();
  readonly #entities: LRUCache<string, Entity, Lookup>;
  readonly #hosts: LRUCache<string, VisibleHosts, Lookup>;
  readonly #integrations: Pick<ScmIntegrationRegistry, 'byUrl'>;
  readonly #clusterViews: Pick<ClusterViews, 'viewOf'>;

  static create(options: {
    catalog: CatalogService;
    clusterViews: Pick<ClusterViews, 'viewOf'>;
    integrations: Pick<ScmIntegrationRegistry, 'byUrl'>;
    permissions: PermissionsService;
    /** For how long it is remembered that a viewer was let in; milliseconds. */
    rememberMs: number;
  }) {
    return new ClusterAccess(options);
  }

  private constructor(options: Parameters<typeof ClusterAccess.create>[0]) {
    const { catalog, permissions, rememberMs } = options;
    this.#permissions = permissions;
    this.#integrations = options.integrations;
    this.#clusterViews = options.clusterViews;
    this.#decided = new LRUCache({ max: MOST_VIEWERS, ttl: rememberMs });
    // It joins those who ask at the same time, and keeps nothing that failed.
    this.#entities = new LRUCache<string, Entity, Lookup>({
      max: MOST_ENTITIES,
      ttl: Math.min(ENTITY_MS, rememberMs),
      fetchMethod: (_key, _stale, { context: { entityRef, credentials } }) =>
        askedOf('catalog', catalog.getEntityByRef(entityRef, { credentials })),
    });
    this.#hosts = new LRUCache<string, VisibleHosts, Lookup>({
      max: MOST_ENTITIES,
      ttl: Math.min(ENTITY_MS, rememberMs),
      fetchMethod: async (_key, _stale, { context }) => {
        const hosts = await askedOf(
          'catalog',
          readHosts({
            catalog,
            credentials: context.credentials,
            clusterEntityRef: stringifyEntityRef(context.entityRef),
          }),
        );
        return new Set(hosts.map(it => it.entityRef));
      },
    });
  }

  /**
   * Lets a viewer in to the cluster that an entity stands for.
   *
   * @param clusterTokens what the browser sent of his own sign-in at clusters,
   *   by header
   * @throws NotFoundError when there is no such entity or the catalog does not
   *   show it to him, NotAllowedError without `alloy.cluster.read` for it,
   *   InputError when its annotations are missing or malformed
   */
  async admit(
    entityRef: EntityName,
    credentials: BackstageCredentials,
    clusterTokens: Readonly<Record<string, string>> = {},
  ): Promise<Admission> {
    // Who he is, and what a service is restricted to; not the token.
    const key = cacheKey('admission', [
      credentials.principal,
      stringifyEntityRef(entityRef),
    ]);
    const kept = this.#decided.get(key);
    const isOld =
      this.#decided.getRemainingTTL(key) < (this.#decided.ttl ?? 0) / 2;
    // While it is decided anew, what was decided stands until its time is over.
    const renewed =
      !kept || isOld
        ? this.#deciding.join(key, () =>
            this.#decide({ entityRef, credentials }, key),
          )
        : undefined;
    renewed?.catch(() => {});
    const { mayUseProxy, viewer, ...admission } = kept ?? (await renewed!);
    const cluster = await this.#clusterViews.viewOf({
      ref: admission.ref,
      credentials,
      mayUseProxy,
      clusterTokens,
    });
    return { ...admission, viewer: { ...viewer, credentials, cluster } };
  }

  async #decide(lookup: Lookup, key: string): Promise<Decided> {
    try {
      const decided = await this.#ask(lookup);
      this.#decided.set(key, decided);
      return decided;
    } catch (error) {
      // That nobody can decide is no refusal: what was decided stands its time.
      if (!(error instanceof ServiceUnavailableError)) {
        this.#decided.delete(key);
      }
      throw error;
    }
  }

  async #ask({ entityRef, credentials }: Lookup): Promise<Decided> {
    const resourceRef = stringifyEntityRef(entityRef);
    // Decisions by ownership come from the catalog, for all of them at once:
    // the permission backend has it apply its rules to the entity.
    const [decisions, [catalogDecision]] = await askedOf(
      'permission framework',
      Promise.all([
        this.#permissions.authorize(
          [
            { permission: alloyClusterReadPermission, resourceRef },
            { permission: alloyConfigReadPermission, resourceRef },
            { permission: alloyCardinalityReadPermission, resourceRef },
            { permission: kubernetesProxyPermission },
          ],
          { credentials },
        ),
        this.#permissions.authorizeConditional(
          [{ permission: catalogEntityReadPermission }],
          { credentials },
        ),
      ]),
    );
    const [
      mayReadCluster,
      mayReadConfigurations,
      mayReadCardinality,
      mayUseProxy,
    ] = decisions.map(it => it.result === AuthorizeResult.ALLOW);
    const decided = saidBy(catalogDecision);
    const entity = await this.#entities.fetch(
      cacheKey('entity', [resourceRef, decided]),
      { context: { entityRef, credentials } },
    );
    if (!entity) {
      throw new NotFoundError(
        `There is no cluster ${resourceRef} in the catalog, or you may not see it.`,
      );
    }
    if (!mayReadCluster) {
      throw new NotAllowedError(
        `You may not read what is known about the collectors of ${resourceRef} (permission ${
          alloyClusterReadPermission.name
        }). ${whoMayKnow(entity)}`,
      );
    }
    return {
      entity,
      ref: clusterRefOf(entity),
      repository: repositoryOf(entity, this.#integrations),
      mayUseProxy,
      viewer: {
        mayReadConfigurations,
        mayReadCardinality,
        hosts: await this.#visibleHosts(
          { entityRef, credentials },
          catalogDecision,
        ),
      },
    };
  }

  async #visibleHosts(
    lookup: Lookup,
    decision: PolicyDecision,
  ): Promise<VisibleHosts> {
    if (decision.result === AuthorizeResult.ALLOW) {
      return 'all';
    }
    const hosts = await this.#hosts.fetch(
      cacheKey('hosts', [
        stringifyEntityRef(lookup.entityRef),
        saidBy(decision),
      ]),
      { context: lookup },
    );
    return hosts ?? new Set();
  }
}

/**
 * What a decision says. As it comes it carries the number of its request, too,
 * by which no two of them would ever be the same.
 */
function saidBy(decision: PolicyDecision): unknown[] {
  return decision.result === AuthorizeResult.CONDITIONAL
    ? [decision.pluginId, decision.resourceType, decision.conditions]
    : [decision.result];
}

/** Of one whom the catalog shows the entity, and so who owns it. */
function whoMayKnow({ spec, relations = [] }: Entity): string {
  const owner =
    relations.find(it => it.type === RELATION_OWNED_BY)?.targetRef ??
    spec?.owner;
  return typeof owner === 'string'
    ? `Ask whoever runs this portal; the cluster's owner is ${owner}.`
    : 'Ask whoever runs this portal.';
}

function clusterRefOf(entity: Entity): ClusterRef {
  const result = readClusterRef(entity);
  if (!result.ok) {
    const problems = result.problems.map(
      ({ annotation, meant = annotation, message, example }) =>
        `${annotation}: ${message} For instance: ${meant}: ${example}`,
    );
    throw new InputError(
      `The annotations of ${stringifyEntityRef(
        entity,
      )} do not say which cluster it is. ${problems.join(' ')}`,
    );
  }
  return result.ref;
}
