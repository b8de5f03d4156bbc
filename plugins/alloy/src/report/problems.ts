import type {
  Finding,
  Severity,
} from '@alloy-fleet/backstage-plugin-alloy-common';

/** Everything that one check found wrong: one thing to tell, at many places. */
export interface Problem {
  readonly check: string;
  readonly severity: Severity;
  /** At least one. */
  readonly findings: readonly Finding[];
}

/** Failing findings by their check, in the order in which they stand. */
export function problemsOf(findings: readonly Finding[]): Problem[] {
  const byCheck = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.status === 'failing') {
      const others = byCheck.get(finding.check) ?? [];
      byCheck.set(finding.check, [...others, finding]);
    }
  }
  return [...byCheck].map(([check, failing]) => ({
    check,
    severity: failing[0].severity,
    findings: failing,
  }));
}
