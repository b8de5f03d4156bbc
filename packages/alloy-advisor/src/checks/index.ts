/**
 * Every check, and what runs them.
 *
 * @packageDocumentation
 */
export { allChecks, configurationChecks } from './allChecks';
export { runChecks, runStaticChecks } from './runChecks';
