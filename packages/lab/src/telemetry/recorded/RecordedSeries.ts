import type { Labels } from '../../prometheus';

/** One series of a world's metrics store, at the two recorded moments. */
export interface RecordedSeries {
  readonly labels: Labels;
  /** Its value at the first moment; absent when it had no sample then. */
  readonly first?: number;
  /** Its value at the second moment, which is the world's recorded moment. */
  readonly second?: number;
}

/** Names a series: its labels, sorted. */
export function seriesKey(labels: Labels): string {
  return Object.keys(labels)
    .sort()
    .map(name => `${name}\u0001${labels[name]}`)
    .join('\u0000');
}
