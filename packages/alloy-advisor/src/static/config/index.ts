export * from './Configuration';
export * from './flow';
export * from './reading';
export * from './work';
