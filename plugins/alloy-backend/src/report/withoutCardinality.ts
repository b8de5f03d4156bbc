import { unknown } from '@alloy-fleet/alloy-advisor';
import {
  Snapshot,
  alloyCardinalityReadPermission,
} from '@alloy-fleet/backstage-plugin-alloy-common';

const REASON = `You may not see how many series this cluster has, and of what (permission ${alloyCardinalityReadPermission.name} for its entity). Ask whoever runs this portal, or who owns the cluster.`;

/** A snapshot for a viewer who may not see the counts of the metrics store. */
export function withoutCardinality(snapshot: Snapshot): Snapshot {
  const hidden = unknown('cardinality', REASON);
  return {
    ...snapshot,
    sources: snapshot.sources.map(it =>
      it.source === 'cardinality'
        ? { ...it, status: 'refused', message: REASON, durationMs: 0 }
        : it,
    ),
    cardinality: {
      series: hidden,
      byJob: hidden,
      largestMetrics: hidden,
      largestLabels: hidden,
    },
  };
}
