import { Measurements, fleetScope, unknown } from '@alloy-fleet/alloy-advisor';
import {
  ClusterTotals,
  metricFindings,
} from '@alloy-fleet/alloy-advisor/metrics';
import type { Fact, Finding } from '@alloy-fleet/backstage-plugin-alloy-common';
import { SourceFailure } from '../SourceFailure';
import type { StoreRef, Stores } from '../store/Stores';
import { MetricsClient } from './MetricsClient';
import { readClusterTotals } from './readClusterTotals';
import { SeriesByCluster, readSeriesByCluster } from './readCardinality';
import { readMeasurements } from './readMeasurements';

/**
 * So many elements of one answer are taken: of a thousand clusters a batch of
 * checks gives some twenty thousand, and names as many as are wrong.
 */
const MOST_SAMPLES = 50_000;

/** A check of which nothing is there says that it was not asked. */
const NOT_MEASURED: Measurements = {};

/** What the metrics store says of one cluster, where all of them are asked for at once. */
export interface FleetCluster {
  /** The value of the cluster label. */
  readonly cluster: string;
  readonly totals: ClusterTotals;
  /** Active series in the store, by its index. */
  readonly series: Fact<number>;
  /** By the id of the check. */
  readonly measurements: Measurements;
  /** What the checks that are PromQL say to that, without what Kubernetes knows. */
  readonly findings: readonly Finding[];
}

/**
 * What one metrics store says of all clusters that it has something of for a
 * tenant, or of those that are named: the same facts as of one cluster, by as
 * many questions. They go one at a time behind what viewers wait for.
 *
 * What can't be had of all is unknown for each, and said by `note`: an answer
 * that has more than 50,000 elements, too. A cluster that is named and of which
 * the store has nothing is there, with what that means.
 *
 * @param options.ref of which store, and for which tenant
 * @param options.clusters their names; all, by default
 * @returns in the order of their names
 * @throws SourceFailure when the store is not to be asked, or answered nothing
 */
export async function readFleet(options: {
  readonly stores: Stores;
  readonly ref: StoreRef;
  readonly clusters?: readonly string[];
  readonly now: Date;
  readonly signal: AbortSignal;
  readonly note: (partial: string) => void;
  /** For tests: how many elements of one answer are taken. */
  readonly mostSamples?: number;
}): Promise<FleetCluster[]> {
  const { stores, ref, clusters, now, signal, note } = options;
  if (clusters?.length === 0) {
    return [];
  }
  const { mostSamples = MOST_SAMPLES } = options;
  const client = MetricsClient.create(
    stores.open('metrics', ref, { signal, behind: true }),
    { mostSamples },
  );
  const scope = fleetScope({ clusters });
  const [totals, measurements, series] = await Promise.all([
    readClusterTotals(client, scope, note),
    readMeasurements(client, scope, note),
    readSeriesByCluster(client, scope, note).catch(error => {
      const { message } = SourceFailure.of(error);
      note(message);
      return notCounted(message);
    }),
  ]);
  const names =
    clusters ??
    new Set([...totals.clusters, ...measurements.keys(), ...series.clusters]);
  const takenAt = now.toISOString();
  return [...new Set(names)].sort().map(cluster => {
    const measured = measurements.get(cluster) ?? NOT_MEASURED;
    return {
      cluster,
      totals: totals.of(cluster),
      series: series.of(cluster),
      measurements: measured,
      findings: metricFindings({ cluster, takenAt, measurements: measured }),
    };
  });
}

/** A plain Prometheus has no such API, and a tenant may not be let to use it. */
function notCounted(reason: string): SeriesByCluster {
  return { clusters: [], of: () => unknown('cardinality', reason) };
}
