import { Scope, selfMetrics, seriesViews } from '../queries';
import { alertChecks } from './metricChecks';
import { recordMetrics } from './recordMetrics';

/**
 * Every metric that checks, views and alerts read, by name, in order: what has
 * to be kept of what collectors say of themselves. Taken from the queries
 * themselves, so that a new one can't be forgotten.
 */
export function usedMetrics(): string[] {
  const writers = [
    ...alertChecks.map(it => it.measure),
    ...Object.values(selfMetrics),
    ...Object.values(seriesViews).map(
      view => (scope: Scope) => view.query(scope),
    ),
  ];
  return [...new Set(writers.flatMap(it => [...recordMetrics(it)]))].sort();
}
