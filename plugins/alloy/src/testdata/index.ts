export * from './cluster';
export * from './reports';
