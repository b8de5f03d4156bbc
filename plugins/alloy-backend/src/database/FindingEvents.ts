import type { Described } from './Episode';

/** That a finding began to fail, or that this ended. Moments are ISO 8601 in UTC. */
export interface FindingEvent extends Described {
  readonly kind: 'began' | 'ended';
  /** When a report first saw it so. */
  readonly at: string;
  /** Of which finding, see `findingId`. */
  readonly id: string;
  /** The first report that found it failing. */
  readonly firstSeenAt: string;
  /** The report before that one, which found it not failing: it began between the two. */
  readonly notFailingAt?: string;
  /** The last report that found it failing, of one that ended: it ended after that. */
  readonly lastSeenAt?: string;
}

/** What began and what ended of one cluster in a time. */
export interface FindingEvents {
  /** The earliest first. */
  readonly events: readonly FindingEvent[];
  /**
   * From then on nothing is missing: reports came without a gap until
   * `lastAt`. Of other times it is not known what else began and ended.
   */
  readonly completeFrom: string;
  /** The last report. */
  readonly lastAt: string;
}
