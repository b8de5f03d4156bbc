import { promqlSelector } from '@alloy-fleet/alloy-advisor';
import { z } from 'zod';
import type { MetricsClient } from './MetricsClient';

const LARGEST = 10;
/** Jobs are few; this many is the most that the API gives. */
const JOBS = 500;

const labelNamesSchema = z.object({
  cardinality: z.array(
    z.object({ label_name: z.string(), label_values_count: z.number() }),
  ),
});

const labelValuesSchema = z.object({
  labels: z.array(
    z.object({
      label_name: z.string(),
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
  const scope = [
    ['selector', promqlSelector({ cluster })],
    ['count_method', 'active'],
  ] as const;
  const valuesOf = async (label: string, limit: number) => {
    const answer = await client.cardinality(
      'label_values',
      [['label_names[]', label], ...scope, ['limit', String(limit)]],
      labelValuesSchema,
    );
    return answer.labels.find(it => it.label_name === label);
  };
  const [metrics, jobs, labels] = await Promise.all([
    valuesOf('__name__', LARGEST),
    valuesOf('job', JOBS),
    client.cardinality(
      'label_names',
      [...scope, ['limit', String(LARGEST)]],
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
