import { type Finding, type Impact, findingKey } from '../finding';
import { addImpacts, largerImpact } from '../finding/addImpacts';
import type { Cause } from './Digest';

/** A finding, with since when it fails where that is remembered. */
export type DatedFinding = Finding & {
  readonly since?: {
    /** The first report that found it failing, as ISO 8601. */
    readonly firstSeenAt: string;
  };
};

/** Of so many is told what they are about; there may be thousands. */
const NAMED_SUBJECTS = 5;
const SEVERITIES = ['critical', 'warning', 'info'] as const;

/**
 * Failing findings that nothing explains, those of one check together, the
 * severe first and else as they stand. What another finding explains counts
 * with that, however long the way.
 */
export function causesOf(findings: readonly DatedFinding[]): Cause[] {
  const failing = findings.filter(it => it.status === 'failing');
  const byCheck = new Map<string, DatedFinding[]>();
  for (const finding of failing) {
    addTo(byCheck, finding.check, finding);
  }
  const { consequences, unproven } = byRootCheck(failing);
  return [...byCheck]
    .flatMap(([check, everywhere]) => {
      const its = everywhere.filter(it => !it.explainedBy);
      return its.length === 0
        ? []
        : [
            causeOf(its, {
              everywhere: everywhere.length,
              consequences: consequences.get(check) ?? [],
              unproven,
            }),
          ];
    })
    .sort(
      (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
    );
}

interface Consequences {
  readonly consequences: readonly DatedFinding[];
  /** Of which is not known that they come of this cause and no other. */
  readonly unproven: ReadonlySet<DatedFinding>;
}

function causeOf(
  its: readonly DatedFinding[],
  {
    everywhere,
    consequences,
    unproven,
  }: Consequences & { readonly everywhere: number },
): Cause {
  const [{ check, area, summary, clause }] = its;
  const since = its
    .flatMap(it => it.since?.firstSeenAt ?? [])
    .reduce<string | undefined>(
      (first, at) => (first !== undefined && first <= at ? first : at),
      undefined,
    );
  const impact = impactOf([
    ...its,
    ...consequences.filter(it => !unproven.has(it)),
  ]);
  return {
    check,
    severity:
      SEVERITIES.find(it => its.some(one => one.severity === it)) ?? 'info',
    ...(area && { area }),
    summary,
    ...(clause && { clause }),
    subjects: its.slice(0, NAMED_SUBJECTS).map(it => it.subject),
    places: its.length,
    everywhere,
    ...(since !== undefined && { since }),
    ...(impact && { impact }),
    explains: consequences.length,
  };
}

/** Findings of one check cost each its own; several checks may see the same loss. */
function impactOf(findings: readonly DatedFinding[]): Impact | undefined {
  const byCheck = new Map<string, Impact>();
  for (const { check, impact } of findings) {
    if (impact) {
      byCheck.set(check, addImpacts(byCheck.get(check), impact));
    }
  }
  return [...byCheck.values()].reduce<Impact | undefined>(
    largerImpact,
    undefined,
  );
}

/** The failing findings that others explain, by the check of that which explains them in the end. */
function byRootCheck(failing: readonly DatedFinding[]): {
  readonly consequences: ReadonlyMap<string, DatedFinding[]>;
  readonly unproven: ReadonlySet<DatedFinding>;
} {
  const unproven = new Set<DatedFinding>();
  const byKey = new Map(failing.map(it => [findingKey(it), it]));
  const roots = new Map<DatedFinding, DatedFinding | undefined>();
  const rootOf = (finding: DatedFinding): DatedFinding | undefined => {
    const way: DatedFinding[] = [];
    let at: DatedFinding | undefined = finding;
    while (at?.explainedBy && !roots.has(at)) {
      way.push(at);
      // Where causes lead back to where they began, there is none.
      roots.set(at, undefined);
      at = byKey.get(findingKey(at.explainedBy));
    }
    const root = at?.explainedBy ? roots.get(at) : at;
    let isOpen = at !== undefined && unproven.has(at);
    for (const it of way.reverse()) {
      roots.set(it, root);
      isOpen ||= it.explainedBy?.amongOthers ?? false;
      if (isOpen) {
        unproven.add(it);
      }
    }
    return root;
  };
  const consequences = new Map<string, DatedFinding[]>();
  for (const finding of failing) {
    const root = finding.explainedBy && rootOf(finding);
    if (root) {
      addTo(consequences, root.check, finding);
    }
  }
  return { consequences, unproven };
}

function addTo<T>(map: Map<string, T[]>, key: string, value: T) {
  const others = map.get(key);
  if (others) {
    others.push(value);
  } else {
    map.set(key, [value]);
  }
}
