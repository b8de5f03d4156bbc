/**
 * Checks over a snapshot of a cluster and its Alloy collectors.
 *
 * @packageDocumentation
 */
export * from './causes';
export * from './checks';
export * from './finding';
export * from './queries';
export * from './snapshot';
