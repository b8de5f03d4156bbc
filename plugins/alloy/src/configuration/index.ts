export * from './useConfiguration';
