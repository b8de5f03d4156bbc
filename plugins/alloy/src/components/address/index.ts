export * from './clusterPaths';
export * from './ClusterPathsContext';
export * from './kubernetesTab';
export { Link } from './Link';
export * from './mountedAt';
export { RouteLink } from './RouteLink';
