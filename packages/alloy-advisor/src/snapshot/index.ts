export * from './Cardinality';
export * from './ClusterNode';
export * from './Clustering';
export * from './Collector';
export * from './Fact';
export * from './Host';
export * from './Snapshot';
export * from './SourceState';
