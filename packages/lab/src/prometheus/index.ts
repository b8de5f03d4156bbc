export { backfill } from './backfill';
export { findOnPath } from './findOnPath';
export type { Labels } from './Labels';
export type { Log } from './Log';
export type { Prometheus } from './Prometheus';
export { PrometheusMissingError } from './PrometheusMissingError';
export type { TimeSeries } from './remoteWrite/encodeWriteRequest';
export { remoteWrite } from './remoteWrite/remoteWrite';
export { startPrometheus } from './startPrometheus';
