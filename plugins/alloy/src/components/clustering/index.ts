export * from './ClusteringPage';
