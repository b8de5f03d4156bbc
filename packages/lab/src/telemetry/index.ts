export { TenantStore } from './TenantStore';
export { startTelemetry } from './startTelemetry';
export { isOfOtherCluster, otherLabels } from './otherCluster';
export { LAB_TENANT, OTHER_TENANT } from './Telemetry';
export type { Telemetry } from './Telemetry';
export { otherSeries, worldSeries } from './worldSeries';
export type { WorldSeries } from './worldSeries';
export type { MetricFamily } from './recorded/readMetricTypes';
