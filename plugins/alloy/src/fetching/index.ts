export * from './PageRefresh';
export * from './useFetched';
export * from './useWhenDue';
