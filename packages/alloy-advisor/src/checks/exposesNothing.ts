import type { MetricCheck } from '../metrics';
import type { Snapshot } from '../snapshot';

/**
 * Whether it is certain that no Alloy of the cluster exposes the metrics of a
 * check: no configuration has such a component. What stands in the
 * configuration of a host is not known, so hosts leave it uncertain.
 */
export function exposesNothing(
  exposedBy: MetricCheck['exposedBy'],
  { collectors, hosts }: Snapshot,
): boolean {
  if (exposedBy === undefined || !collectors.known) {
    return false;
  }
  if (exposedBy === 'clustering') {
    return collectors.value.every(it => !it.clustering.enabled);
  }
  const noHosts = hosts.known && hosts.value.length === 0;
  return (
    (noHosts || exposedBy.every(isOfClustersOnly)) &&
    collectors.value.every(
      ({ configuration }) =>
        configuration.known &&
        !configuration.value.components.some(it => exposedBy.includes(it)),
    )
  );
}

/** Components that watch the Kubernetes API and receive pushes run in no host's Alloy of ours. */
function isOfClustersOnly(component: string): boolean {
  return /^(otelcol|mimir)\./.test(component);
}
