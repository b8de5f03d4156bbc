import type { KubernetesObject } from '../kubernetes';

/** The DaemonSet that a fleet has more or fewer pods of; its Service has the same name. */
export const DAEMON_SET = 'alloy-node';

/** The DaemonSet as it is with so many pods more, of which some are ill; others as they are. */
export function daemonSetOf(
  daemonSet: KubernetesObject,
  more: { pods: number; ill: number },
): KubernetesObject {
  if (daemonSet.metadata.name !== DAEMON_SET) {
    return daemonSet;
  }
  const { status } = daemonSet as Record<string, any>;
  const all = status.desiredNumberScheduled + more.pods;
  return {
    ...daemonSet,
    status: {
      ...status,
      currentNumberScheduled: all,
      desiredNumberScheduled: all,
      updatedNumberScheduled: all,
      numberReady: all - more.ill,
      numberAvailable: all - more.ill,
      // The API leaves out what is zero.
      ...(more.ill > 0 ? { numberUnavailable: more.ill } : {}),
    },
  };
}
