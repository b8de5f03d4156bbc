export * from './EntityAlloySummaryCard';
