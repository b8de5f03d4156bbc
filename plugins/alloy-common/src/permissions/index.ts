import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Reading what is known about the collectors of a cluster. Beside it, the
 * catalog must let the viewer read the cluster's entity.
 */
export const alloyClusterReadPermission = createPermission({
  name: 'alloy.cluster.read',
  attributes: { action: 'read' },
});

/**
 * Reading the configurations of a cluster's collectors, secrets hidden, and
 * the lines of them that findings point at.
 */
export const alloyConfigReadPermission = createPermission({
  name: 'alloy.config.read',
  attributes: { action: 'read' },
});

/** All permissions of this plugin. */
export const alloyPermissions = [
  alloyClusterReadPermission,
  alloyConfigReadPermission,
];
