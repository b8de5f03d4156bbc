export * from './highlight';
export * from './useConfiguration';
