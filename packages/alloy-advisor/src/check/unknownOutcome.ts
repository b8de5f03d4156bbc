import type { Subject } from '../finding';
import type { Fact, Snapshot, SourceName } from '../snapshot';
import type { Outcome } from './Check';

/**
 * The outcome of a check whose fact could not be had: unknown, with the reason
 * that the source gave, never passing.
 *
 * @param question completes "It is not known ..."
 */
export function unknownOutcome(
  fact: Fact<unknown, string> & { known: false },
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
