import type { Subject } from '../finding';
import type { Snapshot } from '../snapshot';

/** The pod or the host that a series is of, by its labels. */
export function processSubject(
  snapshot: Snapshot,
  labels: Readonly<Record<string, string>>,
): Subject {
  const { namespace, pod, instance } = labels;
  if (!pod) {
    return { kind: 'host', name: instance ?? 'an Alloy without a name' };
  }
  return {
    kind: 'instance',
    name: pod,
    namespace,
    collector: collectorOf(snapshot, namespace, pod),
  };
}

function collectorOf(
  { collectors }: Snapshot,
  namespace: string | undefined,
  pod: string,
): string | undefined {
  if (!collectors.known) {
    return undefined;
  }
  return collectors.value.find(
    it =>
      it.namespace === namespace &&
      (it.instances.known
        ? it.instances.value.some(instance => instance.name === pod)
        : pod.startsWith(`${it.name}-`)),
  )?.name;
}
