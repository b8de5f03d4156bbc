import { unknown } from '@alloy-fleet/alloy-advisor';
import {
  ClusterTotalName,
  ClusterTotals,
  clusterTotals,
  readClusterTotal,
  Scope,
} from '@alloy-fleet/alloy-advisor/metrics';
import { SourceFailure } from '../SourceFailure';
import type { MetricsClient } from './MetricsClient';
import { clustersOf, queryScope, ScopedVector } from './queryScope';

const NAMES = Object.keys(clusterTotals) as ClusterTotalName[];

/** The totals of a scope, cluster by cluster. */
export interface ScopedTotals {
  readonly clusters: readonly string[];
  of(cluster: string): ClusterTotals;
}

/**
 * Asks for what a digest says of each cluster of a scope beside its checks: one
 * query for each total. One that fails, or of which the store says that it is not
 * the whole, is unknown for every cluster, and said by `note`.
 *
 * @throws the first failure when all of them failed
 */
export async function readClusterTotals(
  client: MetricsClient,
  scope: Scope,
  note: (partial: string) => void,
): Promise<ScopedTotals> {
  const failures: SourceFailure[] = [];
  const answers = await Promise.all(
    NAMES.map(async (name): Promise<ScopedVector | string> => {
      try {
        const { query } = clusterTotals[name];
        const vector = await queryScope(client, scope, query(scope));
        const [warning] = vector.warnings.map(it => `The store warns: ${it}.`);
        if (warning) {
          note(warning);
        }
        return warning ?? vector;
      } catch (error) {
        const failure = SourceFailure.of(error);
        failures.push(failure);
        return failure.message;
      }
    }),
  );
  if (failures.length === NAMES.length) {
    throw failures[0];
  }
  failures.forEach(it => note(it.message));
  return {
    clusters: clustersOf(
      answers.flatMap(it => (typeof it === 'string' ? [] : [it])),
    ),
    of: cluster =>
      Object.fromEntries(
        NAMES.map((name, index) => {
          const answer = answers[index];
          return [
            name,
            typeof answer === 'string'
              ? unknown('metrics', answer)
              : readClusterTotal(name, answer.of(cluster).samples),
          ];
        }),
      ) as unknown as ClusterTotals,
  };
}
