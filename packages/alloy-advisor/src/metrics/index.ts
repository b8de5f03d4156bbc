/**
 * Checks that are PromQL, and what is made of them: queries, alerting rules,
 * and the list of the metrics that have to be kept.
 *
 * @packageDocumentation
 */
export * from './MetricCheck';
export {
  clusterScope,
  fleetScope,
  withCollector,
  type MeasuredUnit,
  type Scope,
  type ScopedRow,
  type Select,
} from '../queries';
export * from './alertingRules';
export * from './clusterTotals';
export { alertChecks, metricChecks } from './metricChecks';
export { metricFindings } from './metricFindings';
export { formatMeasured } from './formatMeasured';
export * from './measurements';
export { recordMetrics } from './recordMetrics';
export { usedMetrics } from './usedMetrics';
