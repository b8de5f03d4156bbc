import type {
  Finding,
  Severity,
} from '@alloy-fleet/backstage-plugin-alloy-common';

/** Everything that one check found wrong: one thing to tell, at many places. */
export interface Problem {
  readonly check: string;
  readonly severity: Severity;
  /** At least one; none of them explained by another. */
  readonly findings: readonly Finding[];
  /** All that the check found wrong, consequences of other problems included. */
  readonly everywhere: readonly Finding[];
}

/**
 * Failing findings by their check, in the order in which they stand. What
 * another finding explains is a consequence, and no problem of its own.
 */
export function problemsOf(findings: readonly Finding[]): Problem[] {
  const byCheck = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.status === 'failing') {
      const others = byCheck.get(finding.check);
      if (others) {
        others.push(finding);
      } else {
        byCheck.set(finding.check, [finding]);
      }
    }
  }
  return [...byCheck].flatMap(([check, everywhere]) => {
    const causes = everywhere.filter(it => !it.explainedBy);
    return causes.length === 0
      ? []
      : [{ check, severity: causes[0].severity, findings: causes, everywhere }];
  });
}

/** How many problems there are that lose data or will; of one check, one. */
export function countProblems(findings: readonly Finding[]): number {
  return problemsOf(findings).filter(it => it.severity !== 'info').length;
}
