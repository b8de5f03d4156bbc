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

/** What a report could not say, by the ids of checks. */
export type Unknowns = Readonly<Record<string, UnknownOf>>;

/** What a report could not say of one check. */
export interface UnknownOf {
  /** Of which it is not known whether they fail. */
  readonly scopes: readonly string[];
  /** The last report before that knew all that the check asks; absent without one. */
  readonly knownAt?: string;
}

/** What is remembered of the reports of a view before this one. */
export interface Remembered {
  /** The last of them; absent when there was none. */
  readonly lastAt?: string;
  /** What the last of them could not say. */
  readonly unknowns: Unknowns;
  /** What failed, and has not ended as far as it is known. */
  readonly open: ReadonlyMap<string, Episode>;
  /** What fails as others see it, who looked while nobody looked here. */
  readonly lent?: ReadonlyMap<string, Episode>;
}

/** What a report changes in that. */
export interface Followed {
  /** What fails now, by its id. */
  readonly failing: ReadonlyMap<string, Episode>;
  /** Those of them that are new, or not as they were. */
  readonly changed: readonly Episode[];
  /** The ids of those of which this report can't say whether they fail. */
  readonly lost: readonly string[];
  /** The ids of those that fail no more. */
  readonly ended: readonly string[];
  readonly unknowns: Unknowns;
}
