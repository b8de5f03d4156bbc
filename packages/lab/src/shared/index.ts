export { SharedClusters } from './SharedClusters';
export type { SharedWorld } from './SharedClusters';
export { rowsByScope } from './rowsByScope';
export type { Rows, RowsByScope, ScopedQuery } from './rowsByScope';
