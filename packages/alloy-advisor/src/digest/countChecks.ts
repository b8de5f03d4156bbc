import type { Finding } from '../finding';
import type { Cause, CheckCounts } from './Digest';

/** What is not known comes before what another problem explains. */
const WORSE: Readonly<Record<Finding['status'], number>> = {
  unknown: 0,
  failing: 1,
  passing: 2,
};

/** Counts the checks of findings by how they ended. */
export function countChecks(
  findings: readonly Finding[],
  causes: readonly Cause[],
): CheckCounts {
  const problems = { critical: 0, warning: 0, info: 0 };
  const withProblem = new Set<string>();
  for (const { check, severity } of causes) {
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
