import type { Finding } from '../finding';
import type { Snapshot } from '../snapshot';
import { Explanation, LAYERS } from './Explanation';

/** A check, as far as it says what it explains. */
interface Explaining {
  readonly id: string;
  readonly explains?: readonly Explanation[];
}

/**
 * The findings, each failing one with the failing one that explains it, where
 * the check of that one says so. A cause may have a cause of its own; no
 * finding explains itself, however long the way.
 */
export function explain(
  findings: readonly Finding[],
  snapshot: Snapshot,
  checks: readonly Explaining[],
): Finding[] {
  const failing = findings.filter(it => it.status === 'failing');
  const causes = new Map<Finding, Finding>();
  const candidates = new Map<Finding, readonly Finding[]>();
  for (const [explanation, ids] of strongestFirst(checks)) {
    const givers = giversOf(explanation, ids, failing, snapshot);
    const open = failing.filter(
      it => !causes.has(it) && names(explanation.consequences, it.check),
    );
    for (const consequence of givers.size > 0 ? open : []) {
      const its = explanation
        .asks(consequence, snapshot)
        .flatMap(key => givers.get(key) ?? [])
        .filter(it => !leadsTo(it, consequence, causes));
      if (its.length > 0) {
        causes.set(consequence, its[0]);
        candidates.set(consequence, its);
      }
    }
  }
  return findings.map(finding => {
    const cause = causes.get(finding);
    return cause
      ? {
          ...finding,
          explainedBy: {
            check: cause.check,
            subject: cause.subject,
            ...(haveSeveralRoots(candidates.get(finding) ?? [], causes) && {
              amongOthers: true,
            }),
          },
        }
      : finding;
  });
}

/** Of those that give the same key so many are kept, and one of each check: one is named, the next ones are for those among them. */
const ALTERNATIVES = 3;

/** Each explanation with the ids of the checks that give it. */
function strongestFirst(
  checks: readonly Explaining[],
): [Explanation, ReadonlySet<string>][] {
  const ids = new Map<Explanation, Set<string>>();
  for (const { id, explains = [] } of checks) {
    for (const it of explains) {
      ids.set(it, (ids.get(it) ?? new Set()).add(id));
    }
  }
  return [...ids].sort(
    ([a], [b]) => LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer),
  );
}

/** Whether a list of ids and groups names a check. */
function names(list: readonly string[], check: string): boolean {
  return list.some(
    it =>
      it === '*' || it === check || (it.endsWith('/') && check.startsWith(it)),
  );
}

/** The causes that an explanation knows, by what they give. */
function giversOf(
  explanation: Explanation,
  ids: ReadonlySet<string>,
  failing: readonly Finding[],
  snapshot: Snapshot,
): ReadonlyMap<string, readonly Finding[]> {
  const givers = new Map<string, Finding[]>();
  for (const cause of failing) {
    if (ids.has(cause.check)) {
      for (const key of explanation.gives(cause, snapshot)) {
        const others = givers.get(key);
        if (!others) {
          givers.set(key, [cause]);
        } else if (
          others.length < ALTERNATIVES ||
          !others.some(it => it.check === cause.check)
        ) {
          others.push(cause);
        }
      }
    }
  }
  return givers;
}

/** Whether findings come of different checks in the end. */
function haveSeveralRoots(
  findings: readonly Finding[],
  causes: ReadonlyMap<Finding, Finding>,
): boolean {
  return new Set(findings.map(it => rootOf(it, causes).check)).size > 1;
}

function rootOf(
  finding: Finding,
  causes: ReadonlyMap<Finding, Finding>,
): Finding {
  let root = finding;
  for (let it = causes.get(root); it; it = causes.get(root)) {
    root = it;
  }
  return root;
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
