import type { Labels } from '../../prometheus';

/** A log stream at a world's recorded moment. */
export interface LogStream {
  readonly labels: Labels;
  /** Its entries in the last ten minutes before. */
  readonly entries10m: number;
  /** Of these, those in the last two. */
  readonly entries2m: number;
}
