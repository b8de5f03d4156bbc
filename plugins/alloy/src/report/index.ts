export * from './collectorSummary';
export * from './counts';
export * from './gather';
export * from './summarise';
export * from './useReport';
