import type { Scope } from '@alloy-fleet/alloy-advisor';
import type { MetricsClient, Sample, Vector } from './MetricsClient';

/** An instant vector of a scope, cluster by cluster. */
export interface ScopedVector {
  /** The clusters that the scope names, or that something came of. */
  readonly clusters: readonly string[];
  readonly warnings: readonly string[];
  /** What is one cluster's; what the store warns of may be missing from any. */
  of(cluster: string): Vector;
}

/** Nothing of no cluster: what a store that need not be asked would have said. */
export const NOTHING: ScopedVector = {
  clusters: [],
  warnings: [],
  of: () => ({ samples: [], warnings: [] }),
};

/**
 * What a query that a scope has written gives, cluster by cluster. The samples of
 * one cluster are those that the query gives in its own scope.
 *
 * @throws SourceFailure, or an Error when the query is not grouped by its scope
 */
export async function queryScope(
  client: MetricsClient,
  scope: Scope,
  promql: string,
): Promise<ScopedVector> {
  const { samples, warnings } = await client.query(promql);
  const split: ReadonlyMap<string, readonly Sample[]> = scope.split(samples);
  return {
    clusters: [...split.keys()],
    warnings,
    of: cluster => ({ samples: split.get(cluster) ?? [], warnings }),
  };
}

/** Every cluster that any of the vectors has. */
export function clustersOf(vectors: readonly ScopedVector[]): string[] {
  return [...new Set(vectors.flatMap(it => it.clusters))];
}
