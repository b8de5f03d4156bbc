import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { mapFact, unknown } from '@alloy-fleet/alloy-advisor';
import { metricChecks } from '@alloy-fleet/alloy-advisor/metrics';
import type {
  Snapshot,
  SourceName,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Workers } from '../workers/Workers';
import type { GatheringOptions } from '../sources/SourceRegistry';
import { flatFact } from './flatFact';
import type { AskedSources } from './AskedSources';
import type { Gathered } from './Gathered';
import { selfMetricsOf } from '../sources/metrics/selfMetricsOf';
import { toClustering } from './toClustering';
import { toCollectors } from './toCollectors';
import { toCustomResources } from './toCustomResources';
import { toHosts } from './toHosts';
import { toServices } from './toServices';
import { readWritten } from './readWritten';
import { toWritten } from './toWritten';
import { withObservedClustering } from './withObservedClustering';
import { withObservations } from './withObservations';

/** A portal of another version put what is kept into the cache. */
const NOT_MEASURED = unknown(
  'measurements',
  'It was not among what was measured last; the next measurement has it.',
);

/**
 * Joins what the sources said to one snapshot. Of a large fleet each step takes
 * tens of milliseconds: others have their turn in between. What people wrote is
 * left to workers.
 *
 * @throws the signal's reason when the last one has left who waits
 */
export async function joinSources(
  workers: Workers,
  asked: AskedSources,
  options: Pick<GatheringOptions, 'ref' | 'now' | 'signal'>,
): Promise<Gathered> {
  const { measurements, repository } = asked;
  const { kubernetes: cluster, metrics: fleet, cardinality: counts } = asked;
  const self = selfMetricsOf(fleet);
  await yieldToEventLoop();
  const read = cluster.known
    ? await readWritten(workers, toWritten(cluster.value), {
        repository,
        signal: options.signal,
      })
    : [];
  await yieldToEventLoop();
  const nodes = cluster.known ? cluster.value.nodes : cluster;
  const clustering = toClustering(fleet, self);
  const collectors = mapFact(cluster, it =>
    withObservedClustering(
      toCollectors({
        workloads: it.workloads,
        nodes,
        self,
        read,
        claims: it.surroundings.claims,
        repository,
      }),
      clustering,
    ),
  );
  await yieldToEventLoop();
  const snapshot: Snapshot = {
    cluster: options.ref.cluster,
    takenAt: options.now.toISOString(),
    sources: asked.states,
    nodes,
    collectors,
    customResources: cluster.known ? toCustomResources(cluster.value) : cluster,
    ...toHosts({
      catalog: asked.catalog,
      metrics: fleet,
      hasMetrics: isConfigured(asked.states, 'metrics'),
      self,
    }),
    services: cluster.known ? toServices(cluster.value) : cluster,
    warnings: cluster.known ? cluster.value.surroundings.warnings : cluster,
    clustering,
    cardinality: {
      series: mapFact(counts, it => it.series),
      byJob: mapFact(counts, it => it.byJob),
      largestMetrics: mapFact(counts, it => it.largestMetrics),
      largestLabels: mapFact(counts, it => it.largestLabels),
    },
    measurements: Object.fromEntries(
      metricChecks.map(({ id }) => [
        id,
        measurements.known
          ? measurements.value[id] ?? NOT_MEASURED
          : measurements,
      ]),
    ),
    logs: mapFact(asked.logs, it => it.streams),
    events: mapFact(asked.logs, it => it.events),
    peers: flatFact(asked.alloy, it => it.peers),
    components: flatFact(asked.alloy, it => it.components),
    more: asked.more,
  };
  await yieldToEventLoop();
  return {
    snapshot,
    written: mapFact(cluster, () => withObservations(read, snapshot, fleet)),
  };
}

function isConfigured(
  states: Snapshot['sources'],
  source: SourceName,
): boolean {
  return states.some(
    it => it.source === source && it.status !== 'not-configured',
  );
}
