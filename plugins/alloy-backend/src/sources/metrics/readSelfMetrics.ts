import { selfMetricsQueries } from '@alloy-fleet/alloy-advisor';
import type { MetricsClient, Sample } from './MetricsClient';

/** Which instance a sample is of: a pod by its namespace and name, a host by its instance label. */
export type InstanceKey = string;

export function podKey(namespace: string, pod: string): InstanceKey {
  return `pod/${namespace}/${pod}`;
}

export function hostKey(instance: string): InstanceKey {
  return `host/${instance}`;
}

/** One member of a cluster as its own metrics describe it. */
export interface MemberSample {
  readonly instance: string;
  readonly namespace?: string;
  readonly clusterName?: string;
  readonly peers: number;
}

/** What all Alloys of one cluster say of themselves, by instance. */
export interface FleetMetrics {
  readonly versions: ReadonlyMap<InstanceKey, string>;
  readonly unhealthyComponents: ReadonlyMap<InstanceKey, number>;
  readonly configLoadSuccessful: ReadonlyMap<InstanceKey, number>;
  /** Unix seconds. */
  readonly configLoadTimes: ReadonlyMap<InstanceKey, number>;
  readonly targets: ReadonlyMap<InstanceKey, number>;
  readonly members: readonly MemberSample[];
  /** By the host's instance label, in Unix seconds. */
  readonly hostsSeen: ReadonlyMap<string, number>;
}

/**
 * Asks for the self-metrics of every instance of a cluster: seven queries,
 * however large the fleet. A warning of the store makes the answer partial.
 */
export async function readSelfMetrics(
  client: MetricsClient,
  cluster: string,
  note: (partial: string) => void,
): Promise<FleetMetrics> {
  const ask = async (query: (cluster: string) => string) => {
    const vector = await client.query(query(cluster));
    vector.warnings.forEach(it => note(`The store warns: ${it}.`));
    return vector.samples;
  };
  const [build, unhealthy, successful, times, targets, peers, seen] =
    await Promise.all([
      ask(selfMetricsQueries.build),
      ask(selfMetricsQueries.unhealthyComponents),
      ask(selfMetricsQueries.configLoadSuccessful),
      ask(selfMetricsQueries.configLoadTime),
      ask(selfMetricsQueries.targets),
      ask(selfMetricsQueries.peers),
      ask(selfMetricsQueries.hostsSeen),
    ]);
  return {
    versions: new Map(
      build.flatMap(it => {
        const { version } = it.labels;
        return version ? [[keyOf(it), version] as const] : [];
      }),
    ),
    unhealthyComponents: byInstance(unhealthy),
    configLoadSuccessful: byInstance(successful),
    configLoadTimes: byInstance(times),
    targets: byInstance(targets),
    members: peers.map(it => ({
      instance: it.labels.pod ?? it.labels.instance ?? '',
      namespace: it.labels.namespace,
      clusterName: it.labels.cluster_name || undefined,
      peers: it.value,
    })),
    hostsSeen: new Map(seen.map(it => [it.labels.instance ?? '', it.value])),
  };
}

function byInstance(samples: readonly Sample[]): Map<InstanceKey, number> {
  return new Map(samples.map(it => [keyOf(it), it.value]));
}

function keyOf({ labels }: Sample): InstanceKey {
  return labels.pod
    ? podKey(labels.namespace ?? '', labels.pod)
    : hostKey(labels.instance ?? '');
}
