export * from './PageRefresh';
export * from './useFetched';
