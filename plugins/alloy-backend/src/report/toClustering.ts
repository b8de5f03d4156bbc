import { known, mapFact } from '@alloy-fleet/alloy-advisor';
import type {
  ClusterMember,
  Fact,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { FleetMetrics, keyOf } from '../sources/metrics/readSelfMetrics';
import { SelfMetricsOf, samplesOf } from '../sources/metrics/selfMetricsOf';

/** What each process that takes part in a cluster says of it. */
export function toClustering(
  metrics: Fact<FleetMetrics>,
  self: SelfMetricsOf,
): Fact<ClusterMember[]> {
  return mapFact(samplesOf(metrics, 'peers'), samples =>
    samples.map(sample => ({
      instance: sample.labels.pod || (sample.labels.instance ?? ''),
      namespace: sample.labels.namespace,
      clusterName: sample.labels.cluster_name || undefined,
      peers: known('metrics', sample.value),
      targets: self(keyOf(sample)).targets,
    })),
  );
}
