export * from './CollectorPage';
export * from './CollectorsPage';
export * from './CollectorsSection';
