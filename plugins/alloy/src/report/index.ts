export * from './collectorSummary';
export * from './counts';
export * from './gather';
export * from './problems';
export * from './summarise';
export * from './useReport';
