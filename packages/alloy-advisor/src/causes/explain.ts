import type { Finding } from '../finding';
import type { Snapshot } from '../snapshot';
import { CauseRule, names } from './CauseRule';
import { causeRules } from './rules';

/**
 * The findings, each failing one with the failing one that explains it, where
 * a rule says so. A cause may have a cause of its own; no finding explains
 * itself, however long the way.
 */
export function explain(
  findings: readonly Finding[],
  snapshot: Snapshot,
  rules: readonly CauseRule[] = causeRules,
): Finding[] {
  const failing = findings.filter(it => it.status === 'failing');
  const causes = new Map<Finding, Finding>();
  for (const rule of rules) {
    const possible = failing.filter(it => names(rule.causes, it.check));
    if (possible.length > 0) {
      for (const consequence of failing) {
        if (
          !causes.has(consequence) &&
          names(rule.consequences, consequence.check)
        ) {
          const cause = possible.find(
            it =>
              !leadsTo(it, consequence, causes) &&
              rule.related(it, consequence, snapshot),
          );
          if (cause) {
            causes.set(consequence, cause);
          }
        }
      }
    }
  }
  return findings.map(finding => {
    const cause = causes.get(finding);
    return cause
      ? {
          ...finding,
          explainedBy: { check: cause.check, subject: cause.subject },
        }
      : finding;
  });
}

/** Whether a finding is another, or is explained by it in the end. */
function leadsTo(
  from: Finding,
  to: Finding,
  causes: ReadonlyMap<Finding, Finding>,
): boolean {
  for (let it: Finding | undefined = from; it; it = causes.get(it)) {
    if (it === to) {
      return true;
    }
  }
  return false;
}
