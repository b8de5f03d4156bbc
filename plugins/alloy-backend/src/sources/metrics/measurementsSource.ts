import {
  Measurements,
  clusterScope,
  measurementsShape,
} from '@alloy-fleet/alloy-advisor';
import { SlowSourceOptions, slowSource } from '../slow/slowSource';
import type { Source } from '../Source';
import type { Stores } from '../store/Stores';
import { MetricsClient } from './MetricsClient';
import { readMeasurements } from './readMeasurements';

/** What the checks that are PromQL measure in a cluster's metrics store. */
export function measurementsSource(
  options: SlowSourceOptions & { stores: Stores },
): Source<Measurements> {
  const { stores } = options;
  return slowSource({
    ...options,
    name: 'measurements',
    shape: measurementsShape,
    target: ({ ref }) => stores.target('metrics', ref),
    make: async ({ ref }, signal, note) => {
      const measurements = await readMeasurements(
        MetricsClient.create(
          stores.open('metrics', ref, { signal, behind: true }),
        ),
        clusterScope(ref.cluster),
        note,
      );
      return measurements.get(ref.cluster)!;
    },
  });
}
