import type { Area, Clause, Impact, Severity, Subject } from '../finding';
import type { Fact, SourceState } from '../snapshot';

/**
 * How a cluster is: by the worst that is known to be wrong with it, else well,
 * unless too little is known for that.
 */
export type DigestState = 'critical' | 'warning' | 'unknown' | 'well';

/**
 * Why a cluster of which nothing of warning or worse is known to fail is not
 * known to be well.
 *
 * - `no-collector`: every source that could tell knows of no Alloy in it.
 * - `nothing-checked`: there is no finding.
 * - `source-out`: a source that is configured did not answer, or not in full.
 * - `checks-open`: a critical check could not be made, or none of them could.
 */
export type UnknownBecause =
  | 'no-collector'
  | 'nothing-checked'
  | 'source-out'
  | 'checks-open';

/** All that one check found wrong and nothing else explains, with what follows from it. */
export interface Cause {
  /** The check's id, to tell one from another. */
  readonly check: string;
  /** That of the worst of them. */
  readonly severity: Severity;
  readonly area?: Area;
  /** What the first of them says. */
  readonly summary: string;
  /** What several of them come to, where the check has words for that. */
  readonly clause?: Clause;
  /** What they are about, as they stand; of many the first few. */
  readonly subjects: readonly Subject[];
  /** How many there are. */
  readonly places: number;
  /** How many there are together with those of the check that something else explains. */
  readonly everywhere: number;
  /** The first report that found any of them, as ISO 8601; absent where nothing is remembered. */
  readonly since?: string;
  /** What is lost by them and by what they explain: at least so much. */
  readonly impact?: Impact;
  /** How many failing findings they explain, of whatever check. */
  readonly explains: number;
}

/** What could not be asked or checked. Nothing of it counts as right. */
export interface OpenParts {
  /** Critical checks that could not be made somewhere. */
  readonly critical: number;
  /** The others that could not. */
  readonly lesser: number;
  /** Sources that are configured and did not answer, or not in full, by their names. */
  readonly sources: readonly SourceState['source'][];
}

/**
 * The checks of a report by how they ended; each is counted once, however many
 * places it looked at.
 */
export interface CheckCounts {
  /** Checks that found a problem, by its severity. */
  readonly problems: Readonly<Record<Severity, number>>;
  /** Checks that failed at nothing but consequences of other problems. */
  readonly explained: number;
  /** Checks that could not be made somewhere, and found no problem elsewhere. */
  readonly unknown: number;
  readonly passing: number;
  readonly total: number;
}

/** How many there are of what. One of which some could not be counted is unknown. */
export interface DigestCounts {
  readonly checks: CheckCounts;
  readonly findings: Readonly<
    Record<'failing' | 'passing' | 'unknown', number>
  >;
  readonly collectors: Fact<number>;
  /** Pods of collectors that are there. */
  readonly instances: Fact<number>;
  readonly readyInstances: Fact<number>;
  readonly hosts: Fact<number>;
  readonly reportingHosts: Fact<number>;
  readonly nodes: Fact<number>;
  readonly readyNodes: Fact<number>;
}

/** Nodes on which every DaemonSet of Alloy has a ready instance, and the others. */
export interface NodeCoverage {
  readonly covered: number;
  readonly notCovered: number;
}

/** What processes say of themselves, put together, and how far that is not all. */
export interface Told<T> {
  /** Of those that say it; unknown where none does. */
  readonly value: Fact<T>;
  /** Why others do not, each reason once and of many the first few; empty if all do. */
  readonly untold: readonly string[];
}

/** How many processes run a version. */
export interface VersionCount {
  readonly version: string;
  readonly processes: number;
}

/** The process whose newest delivered sample is farthest behind the newest that it read. */
export interface Lag {
  readonly seconds: number;
  readonly subject: Subject;
}

/**
 * What a cluster's report comes to. It holds everything that has to be judged,
 * and no sentence: who shows it words it. What is unknown says why.
 */
export interface Digest {
  /** The value of the cluster label. */
  readonly cluster: string;
  /** When the snapshot was taken, as ISO 8601. */
  readonly takenAt: string;
  /**
   * Whether each source answered, and when, as ISO 8601: what was taken from
   * one of them is of that moment.
   */
  readonly sources: readonly Pick<SourceState, 'source' | 'status' | 'at'>[];
  readonly state: DigestState;
  /** Where the state is unknown. */
  readonly unknownBecause?: UnknownBecause;
  /** Whether every source that could tell knows of no Alloy in it. */
  readonly empty: boolean;
  readonly open: OpenParts;
  /** The severe first. */
  readonly causes: readonly Cause[];
  readonly counts: DigestCounts;
  readonly coverage: Fact<NodeCoverage>;
  /** The most common first. */
  readonly versions: Told<readonly VersionCount[]>;
  /** Active series in the metrics store. */
  readonly series: Fact<number>;
  readonly lag: Told<Lag>;
}
