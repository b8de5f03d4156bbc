import type { Placement } from '../../snapshot';
import type { Workload } from '../collector';
import type { Configuration } from '../config';

/** What is said of one component. */
export type Verdict = Pick<
  Placement,
  'should' | 'is' | 'right' | 'why' | 'check'
>;

/** What a component is judged by. */
export interface Where {
  readonly config: Configuration;
  /** Undefined when it is not known. */
  readonly workload?: Workload;
  /** The release that runs, if it is newer than what is known of Alloy's components. */
  readonly newer?: string;
}
