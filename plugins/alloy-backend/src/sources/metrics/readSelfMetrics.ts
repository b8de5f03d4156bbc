import {
  Scope,
  SelfMetric,
  known,
  mapFact,
  selfMetrics,
  unknown,
} from '@alloy-fleet/alloy-advisor';
import type { Fact } from '@alloy-fleet/backstage-plugin-alloy-common';
import { SourceFailure } from '../SourceFailure';
import type { MetricsClient, Sample, Vector } from './MetricsClient';
import { clustersOf, queryScope, ScopedVector } from './queryScope';

/** Which instance a sample is of: a pod by its namespace and name, a host by its instance label. */
export type InstanceKey = string;

export function podKey(namespace: string, pod: string): InstanceKey {
  return `pod/${JSON.stringify([namespace, pod])}`;
}

export function hostKey(instance: string): InstanceKey {
  return `host/${instance}`;
}

export function keyOf({ labels }: Sample): InstanceKey {
  return labels.pod
    ? podKey(labels.namespace ?? '', labels.pod)
    : hostKey(labels.instance ?? '');
}

/** What all Alloys of one cluster say of themselves: the answer to each query, or why there is none. */
export type FleetMetrics = Readonly<Record<SelfMetric, Fact<Vector>>>;

const NAMES = Object.keys(selfMetrics) as SelfMetric[];

/**
 * Asks for the self-metrics of every instance of a scope: one query for each
 * of them, however many clusters and instances it has. One that fails leaves the
 * others, and is said by `note`, as is a warning of the store.
 *
 * @returns by cluster: those that the scope names, or that anything came of
 * @throws the first failure when all of them failed
 */
export async function readSelfMetrics(
  client: MetricsClient,
  scope: Scope,
  note: (partial: string) => void,
): Promise<ReadonlyMap<string, FleetMetrics>> {
  const failures: SourceFailure[] = [];
  const facts = await Promise.all(
    NAMES.map(async (name): Promise<[SelfMetric, Fact<ScopedVector>]> => {
      try {
        const vector = await queryScope(
          client,
          scope,
          selfMetrics[name](scope),
        );
        vector.warnings.forEach(it => note(`The store warns: ${it}.`));
        return [name, known('metrics', vector)];
      } catch (error) {
        const failure = SourceFailure.of(error);
        failures.push(failure);
        return [name, unknown('metrics', failure.message)];
      }
    }),
  );
  if (failures.length === NAMES.length) {
    throw failures[0];
  }
  failures.forEach(it => note(it.message));
  const vectors = facts.flatMap(([, it]) => (it.known ? [it.value] : []));
  return new Map(
    clustersOf(vectors).map(cluster => [
      cluster,
      Object.fromEntries(
        facts.map(([name, fact]) => [
          name,
          mapFact(fact, it => it.of(cluster)),
        ]),
      ) as FleetMetrics,
    ]),
  );
}
