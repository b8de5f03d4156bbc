import type { Evidence, Finding, Remedy, Severity, Subject } from '../finding';
import type { Fact, Snapshot, SourceName } from '../snapshot';

/** A pure function from a snapshot to findings, with its name. */
export interface Check {
  /** `group/name`. */
  readonly id: string;
  /** What is right when it passes, in a few words. */
  readonly title: string;
  readonly severity: Severity;
  run(snapshot: Snapshot): Finding[];
}

/** What a check says of one subject; the check's own words are added to it. */
export interface Outcome {
  readonly status: Finding['status'];
  readonly subject: Subject;
  readonly summary: string;
  readonly evidence: Evidence[];
  readonly remedy?: Remedy;
}

/** Makes a check of a function that gives its outcomes. */
export function defineCheck(options: {
  id: string;
  title: string;
  severity: Severity;
  outcomes(snapshot: Snapshot): Outcome[];
}): Check {
  const { id, title, severity } = options;
  return {
    id,
    title,
    severity,
    run: snapshot =>
      options
        .outcomes(snapshot)
        .map(outcome => ({ check: id, severity, ...outcome })),
  };
}

/**
 * The outcome of a check whose fact could not be had: unknown, with the reason
 * that the source gave, never passing.
 */
export function unknownOutcome(
  fact: Fact<unknown> & { known: false },
  subject: Subject,
  question: string,
): Outcome {
  return {
    status: 'unknown',
    subject,
    summary: `It is not known ${question}: ${fact.reason}`,
    evidence: [{ kind: 'source', source: fact.source, message: fact.reason }],
  };
}

/**
 * When a source gave nothing at all, the one outcome that says so for the whole
 * cluster; otherwise undefined, and each subject is asked.
 */
export function withoutSource(
  snapshot: Snapshot,
  source: SourceName,
  question: string,
): Outcome | undefined {
  const state = snapshot.sources.find(it => it.source === source);
  if (state?.status === 'answered' || state?.status === 'partial') {
    return undefined;
  }
  return unknownOutcome(
    {
      known: false,
      source,
      reason: state?.message ?? 'It was not asked.',
    },
    { kind: 'cluster', name: snapshot.cluster },
    question,
  );
}
