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
    const givers = giversOf(rule, failing, snapshot);
    const open = failing.filter(
      it => !causes.has(it) && names(rule.consequences, it.check),
    );
    for (const consequence of givers.size > 0 ? open : []) {
      const cause = rule
        .asks(consequence, snapshot)
        .flatMap(key => givers.get(key) ?? [])
        .find(it => !leadsTo(it, consequence, causes));
      if (cause) {
        causes.set(consequence, cause);
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

/** Of those that give the same key so many are kept: one is named, the next ones are for those among them. */
const ALTERNATIVES = 3;

/** The causes that a rule knows, by what they give. */
function giversOf(
  rule: CauseRule,
  failing: readonly Finding[],
  snapshot: Snapshot,
): ReadonlyMap<string, readonly Finding[]> {
  const givers = new Map<string, Finding[]>();
  for (const cause of failing) {
    if (names(rule.causes, cause.check)) {
      for (const key of rule.gives(cause, snapshot)) {
        const others = givers.get(key);
        if (!others) {
          givers.set(key, [cause]);
        } else if (others.length < ALTERNATIVES) {
          others.push(cause);
        }
      }
    }
  }
  return givers;
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
