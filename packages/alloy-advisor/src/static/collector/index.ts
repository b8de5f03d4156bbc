export * from './AlloyProcess';
export * from './mounts';
export * from './Part';
export * from './SeenRead';
export * from './StaticCollector';
export * from './surroundings';
export * from './version';
export * from './Workload';
