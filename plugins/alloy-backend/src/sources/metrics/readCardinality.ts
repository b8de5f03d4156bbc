import {
  CLUSTER_LABEL,
  clusterScope,
  known,
  Scope,
  unknown,
} from '@alloy-fleet/alloy-advisor';
import type { Fact } from '@alloy-fleet/backstage-plugin-alloy-common';
import { z } from 'zod';
import type { MetricsClient } from './MetricsClient';

const LARGEST = 10;
/** The most that the API gives; jobs are fewer. */
const MOST = 500;

const labelNamesSchema = z.object({
  cardinality: z.array(
    z.object({ label_name: z.string(), label_values_count: z.number() }),
  ),
});

const labelValuesSchema = z.object({
  labels: z.array(
    z.object({
      label_name: z.string(),
      label_values_count: z.number(),
      series_count: z.number(),
      cardinality: z.array(
        z.object({ label_value: z.string(), series_count: z.number() }),
      ),
    }),
  ),
});

const countsSchema = z.array(z.object({ name: z.string(), count: z.number() }));

export const cardinalityCountsSchema = z.object({
  series: z.number(),
  byJob: countsSchema,
  largestMetrics: countsSchema,
  largestLabels: countsSchema,
});

/** Where the active series of a cluster are. */
export type CardinalityCounts = z.infer<typeof cardinalityCountsSchema>;

/**
 * Counts the active series of one cluster by Mimir's cardinality API, which
 * reads its index and no samples: three requests.
 */
export async function readCardinality(
  client: MetricsClient,
  cluster: string,
): Promise<CardinalityCounts> {
  const scope = clusterScope(cluster);
  const valuesOf = (label: string, limit: number) =>
    countValues(client, scope, label, limit);
  const [metrics, jobs, labels] = await Promise.all([
    valuesOf('__name__', LARGEST),
    valuesOf('job', MOST),
    client.cardinality(
      'label_names',
      [...activeOf(scope), ['limit', String(LARGEST)]],
      labelNamesSchema,
    ),
  ]);
  const counted = (it: { label_value: string; series_count: number }) => ({
    name: it.label_value,
    count: it.series_count,
  });
  return {
    // The total of the answer ignores the selector; a label's own does not.
    series: metrics?.series_count ?? 0,
    byJob: jobs?.cardinality.map(counted) ?? [],
    largestMetrics: metrics?.cardinality.map(counted) ?? [],
    largestLabels: labels.cardinality.map(it => ({
      name: it.label_name,
      count: it.label_values_count,
    })),
  };
}

/** How many active series each cluster has. */
export interface SeriesByCluster {
  of(cluster: string): Fact<number>;
  /** Those that have some, as far as the API lists them. */
  readonly clusters: readonly string[];
}

/**
 * Counts the active series of every cluster of a scope by the values of its
 * label: one request, of which the API lists the 500 largest.
 */
export async function readSeriesByCluster(
  client: MetricsClient,
  scope: Scope,
  note: (partial: string) => void,
): Promise<SeriesByCluster> {
  const values = await countValues(client, scope, CLUSTER_LABEL, MOST);
  const counts = new Map(
    values?.cardinality.map(it => [it.label_value, it.series_count]),
  );
  const isCut = (values?.label_values_count ?? 0) > counts.size;
  const reason = `The cardinality API lists the ${MOST} clusters that have the most series, and there are more.`;
  if (isCut) {
    note(reason);
  }
  return {
    clusters: [...counts.keys()],
    of: cluster => {
      const count = counts.get(cluster);
      return count === undefined && isCut
        ? unknown('cardinality', reason)
        : known('cardinality', count ?? 0);
    },
  };
}

async function countValues(
  client: MetricsClient,
  scope: Scope,
  label: string,
  limit: number,
) {
  const answer = await client.cardinality(
    'label_values',
    [['label_names[]', label], ...activeOf(scope), ['limit', String(limit)]],
    labelValuesSchema,
  );
  return answer.labels.find(it => it.label_name === label);
}

function activeOf(scope: Scope) {
  return [
    ['selector', scope.select('')],
    ['count_method', 'active'],
  ] as const;
}
