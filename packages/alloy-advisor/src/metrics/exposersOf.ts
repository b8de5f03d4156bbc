import { componentsBehind } from '@alloy-fleet/alloy-config/components';
import type { MetricCheck } from './MetricCheck';
import { recordMetrics } from './recordMetrics';

/**
 * The components of which one is behind the metrics of a check, sorted;
 * undefined if what every Alloy has is all that it reads.
 */
export function exposersOf({
  measure,
}: Pick<MetricCheck, 'measure'>): readonly string[] | undefined {
  const metrics = [...recordMetrics(measure)];
  const components = new Set(metrics.flatMap(componentsBehind));
  return components.size > 0 ? [...components].sort() : undefined;
}
