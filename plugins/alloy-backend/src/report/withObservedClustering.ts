import { absent, known } from '@alloy-fleet/alloy-advisor';
import type {
  ClusterMember,
  Collector,
  Fact,
} from '@alloy-fleet/backstage-plugin-alloy-common';

/**
 * The collectors, those whose flags can't be read clustered if a pod of theirs
 * says in its metrics that it is: no other process has these. One that says
 * nothing proves nothing.
 */
export function withObservedClustering(
  collectors: readonly Collector[],
  members: Fact<readonly ClusterMember[]>,
): Collector[] {
  return collectors.map(collector => {
    const member = collector.clustering.enabled.known
      ? undefined
      : memberOf(collector, members);
    return member
      ? { ...collector, clustering: seen(collector.clustering, member) }
      : collector;
  });
}

function memberOf(
  { namespace, instances }: Collector,
  members: Fact<readonly ClusterMember[]>,
): ClusterMember | undefined {
  if (!instances.known || !members.known) {
    return undefined;
  }
  const pods = new Set(instances.value.map(it => it.name));
  return members.value.find(
    it => it.namespace === namespace && pods.has(it.instance),
  );
}

function seen(
  told: Collector['clustering'],
  { clusterName }: ClusterMember,
): Collector['clustering'] {
  return {
    ...told,
    enabled: known('metrics', true),
    name: clusterName
      ? known('metrics', clusterName)
      : absent('metrics', 'Its metrics have no cluster name.'),
  };
}
