export * from './useFetched';
export * from './useWhenDue';
