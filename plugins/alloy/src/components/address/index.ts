export * from './clusterPaths';
export * from './ClusterPathsContext';
export * from './kubernetesTab';
