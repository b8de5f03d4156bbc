import type { ClusterNode } from '@alloy-fleet/backstage-plugin-alloy-common';
import { KubernetesClient } from './KubernetesClient';
import { kubernetesPaths } from './paths';

/** The nodes of the cluster, as the API's own table of them says. */
export async function readNodes(
  client: KubernetesClient,
): Promise<ClusterNode[]> {
  const rows = await client.table(kubernetesPaths.nodes(), [
    'Name',
    'Status',
    'Roles',
  ]);
  return rows.map(row => {
    const status = row.get('Status') ?? '';
    return {
      name: row.get('Name') ?? '',
      // A cordoned node is "Ready,SchedulingDisabled" and works.
      ready: status.split(',')[0] === 'Ready',
      status,
      roles: (row.get('Roles') ?? '')
        .split(',')
        .filter(it => it && it !== '<none>'),
    };
  });
}
