/**
 * Checks over a snapshot of a cluster and its Alloy collectors.
 *
 * @packageDocumentation
 */
export { advisorVersion } from './advisorVersion';
export * from './causes';
export * from './checks';
export * from './finding';
export * from './queries';
export * from './snapshot';
