export * from './FindingCounts';
export * from './Strip';
