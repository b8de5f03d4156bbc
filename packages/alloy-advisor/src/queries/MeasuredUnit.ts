/** How a value is written for a person. */
export type MeasuredUnit =
  | 'count'
  | 'ratio'
  | 'seconds'
  | 'bytes'
  | 'perSecond'
  | 'none';
