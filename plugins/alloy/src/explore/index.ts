export * from './exploreUrl';
