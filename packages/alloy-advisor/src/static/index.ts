/**
 * Collectors as they are written down: a configuration and its workload, live
 * or in files.
 *
 * @packageDocumentation
 */
export * from './collector';
export { Configuration } from './config';
export type { ConfigFile } from './config';
export * from './files';
export * from './manifests';
export { placementsOf } from './placements/placementsOf';
export * from './reads/withSeenReads';
export { summaryText } from './summaryText';
