export * from './nodes';
export * from './File';
export * from './Diagnostic';
export { SourceText } from './SourceText';
export type { Position } from './SourceText';
