/**
 * Hostile text for whatever reads text that others wrote.
 *
 * @packageDocumentation
 */
export { describeReaders } from './describeReaders';
export type { Reader, Readers } from './Reader';
