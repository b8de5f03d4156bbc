export * from './AlloyApi';
export * from './AlloyClient';
