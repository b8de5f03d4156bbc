export * from './Bars';
export type { Limit, Span } from './ChartMarks';
export * from './RangePicker';
export * from './SeriesChart';
export * from './formatCount';
export * from './formatUnit';
export * from './lineStats';
