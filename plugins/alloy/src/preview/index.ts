export type { Verdict } from './adviseOn';
export type { FileChange } from './changedLines';
export { fileName, fileTree } from './fileTree';
export { highlightedLines } from './highlightedLines';
export { usePreview } from './usePreview';
export type { LivePreview } from './usePreview';
