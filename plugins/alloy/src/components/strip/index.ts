export * from './FindingCounts';
export * from './Freshness';
export * from './Strip';
