export * from './AnnotationProblems';
export * from './NoCollectors';
export * from './RefreshFailed';
export * from './ReportError';
export * from './isForbidden';
export * from './reasonOf';
