import type { KubernetesObject } from '../objects/KubernetesObject';
import type { RecordedObjects } from '../objects/RecordedObjects';
import { FLEET_RESOURCES } from '../objects/Resource';

/** A world of as many pods as wanted, each like the one given. */
export function manyPods(
  count: number,
  like: KubernetesObject,
): RecordedObjects {
  const pods = Array.from({ length: count }, (_, index) => ({
    ...like,
    metadata: {
      ...like.metadata,
      name: `alloy-node-${String(index).padStart(5, '0')}`,
      namespace: index % 2 ? 'telemetry' : 'observability',
    },
  }));
  return {
    resourceVersion: 4711,
    objects: FLEET_RESOURCES.map(resource => ({
      resource,
      objects: resource.plural === 'pods' ? pods : [],
    })),
  };
}
