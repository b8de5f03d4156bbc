export * from './ClusteringSection';
