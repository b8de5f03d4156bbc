import type { Finding } from '@alloy-fleet/backstage-plugin-alloy-common';

export type Counts = Readonly<Record<Finding['status'], number>>;

/** How many findings fail, pass and are unknown. */
export function countFindings(findings: readonly Finding[]): Counts {
  const counts = { failing: 0, passing: 0, unknown: 0 };
  for (const { status } of findings) {
    counts[status]++;
  }
  return counts;
}
