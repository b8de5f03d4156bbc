export * from './useSeries';
export * from './useSeriesRange';
