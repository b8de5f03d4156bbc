import { known, mapFact, unknown } from '@alloy-fleet/alloy-advisor';
import type {
  ClusterMember,
  Fact,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import {
  FleetMetrics,
  hostKey,
  podKey,
} from '../sources/metrics/readSelfMetrics';

/** What each process that takes part in a cluster says of it. */
export function toClustering(
  metrics: Fact<FleetMetrics>,
): Fact<ClusterMember[]> {
  return mapFact(metrics, fleet =>
    fleet.members.map(member => {
      const key = member.namespace
        ? podKey(member.namespace, member.instance)
        : hostKey(member.instance);
      const targets = fleet.targets.get(key);
      return {
        instance: member.instance,
        namespace: member.namespace,
        clusterName: member.clusterName,
        peers: known('metrics', member.peers),
        targets:
          targets === undefined
            ? unknown(
                'metrics',
                'The store has no recent prometheus_target_scrape_pool_targets of it.',
              )
            : known('metrics', targets),
      };
    }),
  );
}
