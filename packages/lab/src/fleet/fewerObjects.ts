import type { KubernetesObject } from '../kubernetes';
import type { RecordedObjects } from '../kubernetes/objects/RecordedObjects';
import type { KeptNodes } from './KeptNodes';
import { daemonSetOf } from './daemonSetOf';

type Fields = Record<string, any>;

/**
 * The objects of a world with fewer nodes: the pods of the DaemonSet go with
 * theirs, all others run on those that are left.
 */
export function fewerObjects(
  recorded: RecordedObjects,
  kept: KeptNodes,
): RecordedObjects {
  return {
    resourceVersion: recorded.resourceVersion,
    objects: recorded.objects.map(({ resource, objects }) => ({
      resource,
      objects: objects.flatMap(it => keptObject(resource.plural, it, kept)),
    })),
  };
}

function keptObject(
  plural: string,
  object: KubernetesObject,
  kept: KeptNodes,
): KubernetesObject[] {
  const { name } = object.metadata;
  switch (plural) {
    case 'nodes':
      return kept.hasNode(name) ? [object] : [];
    case 'pods':
      return kept.hasPod(name) ? [podOn(object, kept)] : [];
    case 'daemonsets':
      return [daemonSetOf(object, { pods: -kept.left, ill: 0 })];
    case 'endpointslices':
      return [endpointsOn(object, kept)];
    default:
      return [object];
  }
}

function podOn(pod: KubernetesObject, kept: KeptNodes): KubernetesObject {
  const { spec } = pod as Fields;
  return { ...pod, spec: { ...spec, nodeName: kept.nodeFor(spec.nodeName) } };
}

function endpointsOn(
  slice: KubernetesObject,
  kept: KeptNodes,
): KubernetesObject {
  const { endpoints } = slice as Fields;
  return {
    ...slice,
    endpoints: endpoints
      ?.filter((it: Fields) => kept.hasPod(it.targetRef?.name))
      .map((it: Fields) => ({ ...it, nodeName: kept.nodeFor(it.nodeName) })),
  };
}
