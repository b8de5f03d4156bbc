/**
 * Hostile text for whatever reads text that others wrote, and fleets of
 * thousands for whatever joins what is known of them.
 *
 * @packageDocumentation
 */
export { describeReaders } from './describeReaders';
export { describeScale, readersOf } from './describeScale';
export type { Work } from './describeScale';
export type { Reader, Readers } from './Reader';
