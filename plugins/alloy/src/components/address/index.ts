export * from './clusterPaths';
export * from './ClusterPathsContext';
