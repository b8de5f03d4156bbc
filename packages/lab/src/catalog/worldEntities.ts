import type { World } from '../world';
import { clusterLabel } from './clusterLabel';

/** An entity of the Backstage catalog, as far as the lab writes them. */
export interface WorldEntity {
  readonly apiVersion: 'backstage.io/v1alpha1';
  readonly kind: 'Resource';
  readonly metadata: {
    readonly name: string;
    readonly title?: string;
    readonly description: string;
    readonly annotations: Readonly<Record<string, string>>;
    readonly tags: readonly string[];
  };
  readonly spec: {
    readonly type: string;
    readonly owner: string;
    readonly dependencyOf?: readonly string[];
  };
}

/** The cluster's name in the portal's kubernetes configuration. */
const KUBERNETES_CLUSTER = 'lab';
/** The label that Alloy's chart gives all of its objects. */
const ALLOY_SELECTOR = 'app.kubernetes.io/name=alloy';
const OWNER = 'group:default/platform';

/**
 * What a catalog would hold of a world: its cluster, and each host outside
 * Kubernetes as something that depends on it being collected.
 */
export async function worldEntities(world: World): Promise<WorldEntity[]> {
  const cluster = await clusterLabel(world);
  const name = entityName(cluster);
  return [
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        name,
        title: cluster === name ? undefined : cluster,
        description: `Simulated: recorded world ${world.name}`,
        annotations: {
          'alloy.grafana.com/cluster': cluster,
          'alloy.grafana.com/kubernetes-cluster': KUBERNETES_CLUSTER,
          // Gives it the kubernetes plugin's tab, with the collectors' objects.
          'backstage.io/kubernetes-label-selector': ALLOY_SELECTOR,
        },
        tags: ['simulated'],
      },
      spec: { type: 'kubernetes-cluster', owner: OWNER },
    },
    ...world.hosts.map(
      (host): WorldEntity => ({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Resource',
        metadata: {
          name: entityName(host),
          description: `Simulated: an Alloy outside Kubernetes, in the recorded world ${world.name}`,
          annotations: { 'alloy.grafana.com/instance': host },
          tags: ['simulated'],
        },
        spec: {
          type: 'host',
          owner: OWNER,
          dependencyOf: [`resource:default/${name}`],
        },
      }),
    ),
  ];
}

/** A name that the catalog accepts: 63 of letters, digits and -_. */
function entityName(text: string): string {
  const name = text
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .slice(0, 63)
    .replace(/^[-._]+|(?<![-._])[-._]+$/g, '');
  return name || 'cluster';
}
