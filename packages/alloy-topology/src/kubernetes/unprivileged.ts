/** The user that the image makes for Alloy. */
const ALLOY_USER = 473;

/** The pod of a collector that needs nothing of its node. */
export const UNPRIVILEGED_POD = {
  runAsNonRoot: true,
  runAsUser: ALLOY_USER,
  runAsGroup: ALLOY_USER,
  // Its volume belongs to it.
  fsGroup: ALLOY_USER,
  seccompProfile: { type: 'RuntimeDefault' },
};

/** The container of such a pod. */
export const UNPRIVILEGED_CONTAINER = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
};
