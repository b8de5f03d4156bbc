import { clusterScope } from '@alloy-fleet/alloy-advisor';
import type { Source } from '../Source';
import type { Stores } from '../store/Stores';
import { MetricsClient } from './MetricsClient';
import { FleetMetrics, readSelfMetrics } from './readSelfMetrics';

/** What the instances of a cluster say of themselves, by its metrics store. */
export function metricsSource(options: {
  stores: Stores;
}): Source<FleetMetrics> {
  const { stores } = options;
  return {
    name: 'metrics',
    asks: 'portal',
    target: ({ ref }) => stores.target('metrics', ref),
    read: async ({ ref, inTime, note }) => {
      const metrics = await readSelfMetrics(
        MetricsClient.create(stores.open('metrics', ref, { signal: inTime })),
        clusterScope(ref.cluster),
        note,
      );
      return metrics.get(ref.cluster)!;
    },
  };
}
