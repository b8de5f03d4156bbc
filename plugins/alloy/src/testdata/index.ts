export * from './cluster';
export * from './configurations';
export * from './reports';
export * from './series';
export * from './largeCluster';
export * from './placements';
export * from './clustering';
