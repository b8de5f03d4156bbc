export * from './EntityAlloyContent';
