import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Reading what is known about the collectors of a cluster. Beside it, the
 * catalog must let the viewer read the cluster's entity.
 */
export const alloyClusterReadPermission = createPermission({
  name: 'alloy.cluster.read',
  attributes: { action: 'read' },
});

/** All permissions of this plugin. */
export const alloyPermissions = [alloyClusterReadPermission];
