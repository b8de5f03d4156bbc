export * from './CollectorsSection';
