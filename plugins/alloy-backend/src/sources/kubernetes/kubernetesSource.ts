import type { Source } from '../Source';
import type { KubernetesDoor } from './KubernetesDoor';
import { KubernetesFacts, readCluster } from './readCluster';

/** What is asked through a proxy that does not pass on that an answer broke off. */
export const PROXIED =
  'It did not answer in time, or its answer broke off: the kubernetes plugin, which it is asked through, does not tell the two apart.';

/** The Kubernetes API of a cluster, through the kubernetes plugin's proxy. */
export function kubernetesSource(options: {
  door: KubernetesDoor;
}): Source<KubernetesFacts> {
  return {
    name: 'kubernetes',
    asks: 'viewer',
    whenSilent: PROXIED,
    target: ({ ref }) => ({
      text: ref.kubernetesCluster,
      key: [ref.kubernetesCluster, ref.namespace],
    }),
    read: async ({ ref, asker, inTime, now, note }) =>
      readCluster({
        client: options.door.open(ref.kubernetesCluster, asker, inTime),
        namespace: ref.namespace,
        now,
        note,
      }),
  };
}
