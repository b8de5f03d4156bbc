export { GrownClusters } from './GrownClusters';
export type { ServedCluster } from './GrownClusters';
export type { GrownCluster } from './growCluster';
