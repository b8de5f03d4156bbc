export * from './clusteringSince';
export * from './Configuration';
export * from './environment';
export * from './flow';
export * from './labelDrops';
export * from './nodeFilters';
export * from './reading';
export * from './work';
