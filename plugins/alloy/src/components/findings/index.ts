export * from './FindingLinks';
export * from './FindingsPage';
export * from './TopProblems';
