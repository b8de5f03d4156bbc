export { parseConfiguration } from './Configuration';
export type { Configuration, ConfigurationFile } from './Configuration';
export type { EndedFinding, Finding, Since } from './Finding';
export { parseReport } from './Report';
export type { Explore, Report } from './Report';
export { parseSeries, seriesRanges, seriesViewNames } from './Series';
export type { Series, SeriesLine, SeriesRange, SeriesView } from './Series';
