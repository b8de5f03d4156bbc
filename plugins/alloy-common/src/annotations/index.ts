export * from './annotations';
export * from './ClusterRef';
