export * from './Configuration';
export * from './flow';
export * from './nodeFilters';
export * from './reading';
export * from './work';
