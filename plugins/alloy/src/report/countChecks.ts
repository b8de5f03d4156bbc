import type {
  Finding,
  Severity,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { problemsOf } from './problems';

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

/** What is not known comes before what another problem explains. */
const WORSE: Readonly<Record<Finding['status'], number>> = {
  unknown: 0,
  failing: 1,
  passing: 2,
};

/** Counts the checks of a report by how they ended. */
export function countChecks(findings: readonly Finding[]): CheckCounts {
  const problems = { critical: 0, warning: 0, info: 0 };
  const withProblem = new Set<string>();
  for (const { check, severity } of problemsOf(findings)) {
    problems[severity]++;
    withProblem.add(check);
  }
  const others = new Map<string, Finding['status']>();
  for (const { check, status } of findings) {
    if (!withProblem.has(check)) {
      const before = others.get(check);
      if (!before || WORSE[status] < WORSE[before]) {
        others.set(check, status);
      }
    }
  }
  const count = (status: Finding['status']) =>
    [...others.values()].filter(it => it === status).length;
  return {
    problems,
    explained: count('failing'),
    unknown: count('unknown'),
    passing: count('passing'),
    total: withProblem.size + others.size,
  };
}
