import type {
  EndedFinding,
  Since,
} from '@alloy-fleet/backstage-plugin-alloy-common';

/** One failure from its beginning on, as reports saw it. Moments are ISO 8601 in UTC. */
export interface Episode extends Since {
  /** Of which finding, see `findingId`. */
  readonly id: string;
  readonly described: Described;
  /** When it was last seen; absent when the last report saw it. */
  readonly lastSeenAt?: string;
}

/** What is told of a failure once it is over. */
export type Described = Pick<
  EndedFinding,
  'check' | 'severity' | 'subject' | 'summary'
>;
