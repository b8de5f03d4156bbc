import type {
  Clause,
  Evidence,
  Finding,
  Impact,
  Remedy,
  Severity,
  Subject,
} from '../finding';
import type { MetricCheck } from '../metrics/MetricCheck';
import type { Snapshot } from '../snapshot';
import type { StaticCollector } from '../static/collector';
import type { CheckWords } from './CheckWords';

/** A pure function from a snapshot to findings, with its name. */
export interface SnapshotCheck extends CheckWords {
  readonly reads: 'snapshot';
  /** The alert of the same id, for who is not in the portal: what metrics alone tell of it. */
  readonly alert?: MetricCheck;
  run(snapshot: Snapshot): Finding[];
}

/** One that is PromQL: it is measured for the snapshot, alerted by and drawn. */
export interface QueryCheck extends MetricCheck {
  readonly reads: 'query';
  run(snapshot: Snapshot): Finding[];
}

/** A pure function from one collector, as it is written down, to findings, with its name. */
export interface ConfigurationCheck extends CheckWords {
  readonly reads: 'configuration';
  /** No finding where the check has nothing to say of the collector. */
  run(collector: StaticCollector): Finding[];
}

/** A check, told by what it reads. */
export type Check = SnapshotCheck | QueryCheck | ConfigurationCheck;

/** What a check says of one subject; the check's own words are added to it. */
export interface Outcome {
  readonly status: Finding['status'];
  readonly subject: Subject;
  /** Where this case matters more or less than the check in general. */
  readonly severity?: Severity;
  readonly summary: string;
  readonly evidence: Evidence[];
  readonly remedy?: Remedy;
  /** What is lost, as far as this case proves it. */
  readonly impact?: Impact;
  /** Where the words for several depend on the case. */
  readonly clause?: Clause;
}

/** The findings that outcomes of a check are, each with the words that it needs to be shown. */
export function toFindings(
  { id, severity, area, clause }: FindingWords,
  outcomes: readonly Outcome[],
): Finding[] {
  return outcomes.map(outcome => ({
    check: id,
    severity,
    ...(area && { area }),
    ...(clause && outcome.status === 'failing' && { clause }),
    ...outcome,
  }));
}

/** What of a check's words its findings carry: who shows them knows no check. */
export type FindingWords = Pick<
  CheckWords,
  'id' | 'severity' | 'area' | 'clause'
>;
