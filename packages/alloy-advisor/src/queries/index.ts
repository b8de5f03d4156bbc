export { promqlSelector, promqlString } from './escape';
export { hostSeenQuery, selfMetricsQueries } from './selfMetrics';
