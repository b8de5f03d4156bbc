import type { Finding } from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Episode, Followed, Remembered } from '../database/Episode';
import { isGap } from '../database/isGap';
import { findingId } from './findingId';
import { isUnknown, notFailingAt, unknownsOf } from './unknowns';

/**
 * Follows failures from report to report. What is not failing any more has
 * ended if the report knows it; what it does not know neither goes on nor ends.
 *
 * @param options.takenAt later than `before.lastAt`
 * @param options.gapMs looking away for longer leaves a gap
 * @param options.most so many failures are followed; of others nothing is said
 */
export function followFailures(
  before: Remembered,
  options: {
    takenAt: string;
    findings: readonly Finding[];
    gapMs: number;
    most: number;
  },
): Followed {
  const { takenAt, findings, most } = options;
  const failing = new Map<string, Episode>();
  const changed: Episode[] = [];
  let room = most - before.open.size;
  for (const finding of findings.filter(it => it.status === 'failing')) {
    const id = findingId(finding);
    const known = before.open.get(id);
    if (known || room > 0) {
      room -= known ? 0 : 1;
      const own = known
        ? seenAgain(known, before, options)
        : begun(id, finding, before, takenAt);
      const now = joined(own, before.lent?.get(id));
      failing.set(id, now);
      if (!known || !isSame(known, now)) {
        changed.push(now);
      }
    }
  }
  const unknowns = unknownsOf(findings, before);
  const passes = passingIn(findings);
  const gone = [...before.open.values()].filter(it => !failing.has(it.id));
  const isLost = (it: Episode) =>
    isUnknown(unknowns, it.described) && !passes(it);
  return {
    failing,
    changed,
    lost: gone.filter(it => isLost(it) && !it.lastSeenAt).map(it => it.id),
    ended: gone.filter(it => !isLost(it)).map(it => it.id),
    unknowns,
  };
}

function begun(
  id: string,
  finding: Finding,
  before: Remembered,
  takenAt: string,
): Episode {
  const { check, severity, subject, summary } = finding;
  return {
    id,
    described: { check, severity, subject, summary },
    firstSeenAt: takenAt,
    notFailingAt: notFailingAt(before, finding),
    steadyFrom: takenAt,
  };
}

function seenAgain(
  known: Episode,
  { lastAt }: Remembered,
  { takenAt, gapMs }: { takenAt: string; gapMs: number },
): Episode {
  const seenAt = known.lastSeenAt ?? lastAt ?? takenAt;
  return {
    ...known,
    steadyFrom: isGap(seenAt, takenAt, gapMs) ? takenAt : known.steadyFrom,
    lastSeenAt: undefined,
  };
}

/** One failure as it is remembered here and there, without what either refutes. */
function joined(own: Episode, theirs: Episode | undefined): Episode {
  const refuted = (it: Episode, by: Episode) =>
    by.notFailingAt !== undefined && by.notFailingAt > it.firstSeenAt;
  if (!theirs || refuted(theirs, own)) {
    return own;
  }
  return {
    ...own,
    firstSeenAt: refuted(own, theirs)
      ? theirs.firstSeenAt
      : earlier(own.firstSeenAt, theirs.firstSeenAt),
    notFailingAt: later(own.notFailingAt, theirs.notFailingAt),
    steadyFrom: earlier(own.steadyFrom, theirs.steadyFrom),
  };
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function later(a?: string, b?: string): string | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}

function isSame(a: Episode, b: Episode): boolean {
  return (
    a.firstSeenAt === b.firstSeenAt &&
    a.notFailingAt === b.notFailingAt &&
    a.steadyFrom === b.steadyFrom &&
    a.lastSeenAt === b.lastSeenAt
  );
}

/** Whether a report says of this very finding that it passes. */
function passingIn(findings: readonly Finding[]): (it: Episode) => boolean {
  const byCheck = new Map<string, Set<string>>();
  return ({ id, described: { check } }) => {
    let ids = byCheck.get(check);
    if (!ids) {
      ids = new Set(
        findings
          .filter(it => it.check === check && it.status === 'passing')
          .map(findingId),
      );
      byCheck.set(check, ids);
    }
    return ids.has(id);
  };
}
