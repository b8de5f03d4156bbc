import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import {
  ResourcePermission,
  createPermission,
} from '@backstage/plugin-permission-common';

/**
 * A permission that is decided of each cluster's entity. Its resource type is
 * the catalog's, so a policy may decide it by the catalog's own conditions
 * (`IS_ENTITY_OWNER`, `HAS_ANNOTATION` and the like), which the catalog
 * applies.
 */
export type AlloyEntityPermission = ResourcePermission<
  typeof RESOURCE_TYPE_CATALOG_ENTITY
>;

/**
 * Reading what is known about the collectors of a cluster. Beside it, the
 * catalog must let the viewer read the cluster's entity.
 */
export const alloyClusterReadPermission: AlloyEntityPermission =
  createPermission({
    name: 'alloy.cluster.read',
    attributes: { action: 'read' },
    resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
  });

/**
 * Reading the configurations of a cluster's collectors, secrets hidden, and
 * the lines of them that findings point at.
 */
export const alloyConfigReadPermission: AlloyEntityPermission =
  createPermission({
    name: 'alloy.config.read',
    attributes: { action: 'read' },
    resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
  });

/**
 * Reading how many series a cluster has in the metrics store, of which jobs,
 * metrics and labels: their names tell what people run and what it costs.
 */
export const alloyCardinalityReadPermission: AlloyEntityPermission =
  createPermission({
    name: 'alloy.cardinality.read',
    attributes: { action: 'read' },
    resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
  });

/** All permissions of this plugin. */
export const alloyPermissions: AlloyEntityPermission[] = [
  alloyClusterReadPermission,
  alloyConfigReadPermission,
  alloyCardinalityReadPermission,
];
