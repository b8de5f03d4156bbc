/**
 * The words of checks: findings, and the snapshot of a cluster and its Alloy
 * collectors that they are made of.
 *
 * @packageDocumentation
 */
export { advisorVersion } from './advisorVersion';
export type { Explanation } from './causes';
export * from './check';
export * from './digest';
export * from './finding';
export { formatMeasured } from './metrics/formatMeasured';
export * from './queries';
export * from './shape';
export * from './snapshot';
