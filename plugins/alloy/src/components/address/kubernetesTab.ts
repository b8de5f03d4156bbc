import type { Entity } from '@backstage/catalog-model';
import type { ClusterPaths } from './clusterPaths';

/** Either makes the kubernetes plugin give an entity its tab. */
const ANNOTATIONS = [
  'backstage.io/kubernetes-id',
  'backstage.io/kubernetes-label-selector',
];

/** The kubernetes plugin's tab on the cluster's page, where there is one. */
export function kubernetesTab(
  entity: Entity,
  paths: ClusterPaths,
): string | undefined {
  return ANNOTATIONS.some(it => entity.metadata.annotations?.[it])
    ? `${paths.entity}/kubernetes`
    : undefined;
}
