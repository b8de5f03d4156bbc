import type { Labels } from '../../prometheus';
import type { Motion } from './Motion';
import type { Target } from './Target';

/** A recorded series brought to life. Times are those of the lab's clock. */
export interface MovingSeries {
  readonly labels: Labels;
  readonly target: Target;
  readonly valueAt: Motion;
  /** It has no sample before. */
  readonly bornMs: number;
  /** It has no sample at this time or after. */
  readonly endsMs: number;
  /** Whether its end was marked, or it fell silent. */
  readonly endsStale: boolean;
}
