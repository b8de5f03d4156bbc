export { clusterScope } from './clusterScope';
export { promqlString } from './escape';
export { fleetScope } from './fleetScope';
export type { MeasuredUnit } from './MeasuredUnit';
export { logQueries } from './logQueries';
export { CLUSTER_LABEL } from './Scope';
export type { Scope, ScopedRow, Select } from './Scope';
export { hostSeenQuery, selfMetrics, selfMetricsQueries } from './selfMetrics';
export type { SelfMetric } from './selfMetrics';
export { withCollector } from './withCollector';
export {
  collectorScope,
  largestSeries,
  seriesCount,
  seriesQuery,
  seriesViews,
} from './seriesViews';
export type { CollectorName, SeriesView, SeriesViewName } from './seriesViews';
