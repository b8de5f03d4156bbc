export * from './Configuration';
export * from './Report';
export * from './Series';
