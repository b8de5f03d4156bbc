import { componentFacts } from '@alloy-fleet/alloy-config/components';
import type { MetricCheck } from '../../metrics/MetricCheck';
import { type Snapshot, isTrue, unreadHosts } from '../../snapshot';

/**
 * Whether no Alloy of the cluster is known to expose the metrics of a check,
 * and nothing makes that uncertain: no configuration has such a component. What
 * stands in the configuration of a host is not known, so hosts leave it open;
 * of a collector that may be clustered a finding of its own says so.
 */
export function exposesNothing(
  exposedBy: MetricCheck['exposedBy'],
  snapshot: Snapshot,
): boolean {
  const { collectors, hosts } = snapshot;
  if (exposedBy === undefined || !collectors.known) {
    return false;
  }
  if (exposedBy === 'clustering') {
    return !collectors.value.some(it => isTrue(it.clustering.enabled));
  }
  const noHosts =
    !unreadHosts(snapshot) && hosts.known && hosts.value.length === 0;
  return (
    (noHosts || exposedBy.every(isOfClustersOnly)) &&
    collectors.value.every(
      ({ configuration }) =>
        configuration.known &&
        !configuration.value.components.some(it => exposedBy.includes(it)),
    )
  );
}

/** Components that read the Kubernetes API, and what works on pushes, run in no host's Alloy of ours. */
function isOfClustersOnly(component: string): boolean {
  const { isPushed, reads } = componentFacts(component);
  return isPushed === true || reads !== undefined;
}
