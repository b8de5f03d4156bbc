import { SlowSourceOptions, slowSource } from '../slow/slowSource';
import type { Source } from '../Source';
import type { Stores } from '../store/Stores';
import { MetricsClient } from './MetricsClient';
import {
  CardinalityCounts,
  cardinalityCountsSchema,
  readCardinality,
} from './readCardinality';

/** Where the active series of a cluster are, by its metrics store's index. */
export function cardinalitySource(
  options: SlowSourceOptions & { stores: Stores },
): Source<CardinalityCounts> {
  const { stores } = options;
  return slowSource({
    ...options,
    name: 'cardinality',
    shape: cardinalityCountsSchema,
    target: ({ ref }) => stores.target('metrics', ref),
    make: async ({ ref }, signal) =>
      readCardinality(
        MetricsClient.create(
          stores.open('metrics', ref, { signal, behind: true }),
        ),
        ref.cluster,
      ),
  });
}
