import type { Subject } from '../../finding';
import type { Fact, Collector, Snapshot } from '../../snapshot';

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
    collector: collectorOf(snapshot.collectors, namespace, pod),
  };
}

function collectorOf(
  collectors: Fact<Collector[]>,
  namespace: string | undefined,
  pod: string,
): string | undefined {
  if (!collectors.known) {
    return undefined;
  }
  return (
    byPod(collectors.value).get(`${namespace}/${pod}`) ??
    // Of those whose pods could not be read, by how Kubernetes names them.
    collectors.value.find(
      it =>
        !it.instances.known &&
        it.namespace === namespace &&
        pod.startsWith(`${it.name}-`),
    )?.name
  );
}

// Every series of a large fleet asks.
const indexes = new WeakMap<
  readonly Collector[],
  ReadonlyMap<string, string>
>();

function byPod(collectors: readonly Collector[]): ReadonlyMap<string, string> {
  const before = indexes.get(collectors);
  if (before) {
    return before;
  }
  const index = new Map(
    collectors.flatMap(({ name, instances }) =>
      instances.known
        ? instances.value.map(
            it => [`${it.namespace}/${it.name}`, name] as const,
          )
        : [],
    ),
  );
  indexes.set(collectors, index);
  return index;
}
