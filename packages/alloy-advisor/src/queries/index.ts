export { promqlSelector, promqlString } from './escape';
export type { MeasuredUnit } from './MeasuredUnit';
export { logQueries } from './logQueries';
export { selectCluster, type Select } from './Select';
export { hostSeenQuery, selfMetrics, selfMetricsQueries } from './selfMetrics';
export type { SelfMetric } from './selfMetrics';
export { withCollector } from './withCollector';
export { selectCollector, seriesQuery, seriesViews } from './seriesViews';
export type { CollectorName, SeriesView, SeriesViewName } from './seriesViews';
