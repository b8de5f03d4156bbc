export * from './Configuration';
export * from './Finding';
export * from './Report';
export * from './Series';
