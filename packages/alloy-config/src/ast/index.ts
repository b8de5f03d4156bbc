export * from './nodes';
export * from './File';
export * from './Diagnostic';
export { literalValue } from './literalValue';
export { SourceText } from './SourceText';
export type { Position } from './SourceText';
