export * from './CheckCounts';
export * from './Freshness';
export * from './Strip';
