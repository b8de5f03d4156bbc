import { createHash } from 'node:crypto';
import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { kubernetesProxyPermission } from '@backstage/plugin-kubernetes-common';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  ClusterRef,
  alloyClusterReadPermission,
  alloyConfigReadPermission,
  readClusterRef,
} from '@alloy-fleet/backstage-plugin-alloy-common';

/** One who may look at a cluster, and at what of it. */
export interface Viewer {
  readonly credentials: BackstageCredentials;
  /** Whether the kubernetes plugin lets him through to clusters. */
  readonly mayReadKubernetes: boolean;
  readonly mayReadConfigurations: boolean;
  /**
   * Stands for what the catalog and the kubernetes plugin let him see. Two
   * viewers with the same one are given the same answers by all sources: the
   * kubernetes plugin asks a cluster with its own credentials (the browser's
   * tokens of the client side providers never get here), whoever it is for.
   */
  readonly sight: string;
}

/** A cluster that a viewer may look at. */
export interface Admission {
  readonly entity: Entity;
  readonly ref: ClusterRef;
  readonly viewer: Viewer;
}

/** Decides, at every request anew, who may look at which cluster. */
export class ClusterAccess {
  readonly #catalog: CatalogService;
  readonly #permissions: PermissionsService;

  static create(options: {
    catalog: CatalogService;
    permissions: PermissionsService;
  }) {
    return new ClusterAccess(options);
  }

  private constructor(options: Parameters<typeof ClusterAccess.create>[0]) {
    this.#catalog = options.catalog;
    this.#permissions = options.permissions;
  }

  /**
   * Lets a viewer in to the cluster that an entity stands for.
   *
   * @throws NotAllowedError without `alloy.cluster.read`, NotFoundError when
   *   there is no such entity or the catalog does not show it to him,
   *   InputError when its annotations are missing or malformed
   */
  async admit(
    entityRef: { kind: string; namespace: string; name: string },
    credentials: BackstageCredentials,
  ): Promise<Admission> {
    const [decisions, [catalogDecision], entity] = await Promise.all([
      this.#permissions.authorize(
        [
          { permission: alloyClusterReadPermission },
          { permission: alloyConfigReadPermission },
          { permission: kubernetesProxyPermission },
        ],
        { credentials },
      ),
      this.#permissions.authorizeConditional(
        [{ permission: catalogEntityReadPermission }],
        { credentials },
      ),
      this.#catalog.getEntityByRef(entityRef, { credentials }),
    ]);
    const [mayReadCluster, mayReadConfigurations, mayReadKubernetes] =
      decisions.map(it => it.result === AuthorizeResult.ALLOW);
    if (!mayReadCluster) {
      throw new NotAllowedError(
        `You may not read what is known about collectors (permission ${alloyClusterReadPermission.name}).`,
      );
    }
    if (!entity) {
      throw new NotFoundError(
        `There is no cluster ${stringifyEntityRef(
          entityRef,
        )} in the catalog, or you may not see it.`,
      );
    }
    return {
      entity,
      ref: clusterRefOf(entity),
      viewer: {
        credentials,
        mayReadConfigurations,
        mayReadKubernetes,
        sight: createHash('sha256')
          .update(JSON.stringify([mayReadKubernetes, catalogDecision]))
          .digest('base64url'),
      },
    };
  }
}

function clusterRefOf(entity: Entity): ClusterRef {
  const result = readClusterRef(entity);
  if (!result.ok) {
    const problems = result.problems.map(
      it => `${it.annotation}: ${it.message} For instance: ${it.example}`,
    );
    throw new InputError(
      `The annotations of ${stringifyEntityRef(
        entity,
      )} do not say which cluster it is. ${problems.join(' ')}`,
    );
  }
  return result.ref;
}
