import { explain } from '../causes';
import type { Check } from '../check/Check';
import { type Finding, findingKey } from '../finding';
import type { Snapshot } from '../snapshot';
import type { StaticCollector } from '../static/collector';
import { allChecks } from './allChecks';

/** What there is for checks to read. One of what is not there does not run. */
interface Given {
  readonly snapshot?: Snapshot;
  readonly collectors?: readonly StaticCollector[];
}

const STATUS_ORDER = { failing: 0, unknown: 1, passing: 2 };
const SEVERITY_ORDER = { critical: 0, warning: 1, info: 2 };

/**
 * All findings of a snapshot: failing before unknown before passing, the worst
 * first, each consequence with its cause.
 *
 * @param options - `written` is what {@link runStaticChecks} found of its
 *   collectors; of two findings of the same check and subject the worse one
 *   stays. `added` are checks of others, which are run as ours are.
 */
export function runChecks(
  snapshot: Snapshot,
  options: {
    readonly written?: readonly Finding[];
    readonly added?: readonly Check[];
  } = {},
): Finding[] {
  const { written = [], added = [] } = options;
  const checks = [...allChecks, ...added];
  const byIdentity = new Map<string, Finding>();
  for (const finding of [...findingsOf(checks, { snapshot }), ...written]) {
    const key = findingKey(finding);
    const before = byIdentity.get(key);
    if (!before || worse(finding, before) < 0) {
      byIdentity.set(key, finding);
    }
  }
  return explain([...byIdentity.values()].sort(worse), snapshot, checks);
}

/** All findings of collectors as they are written down: failing before unknown before passing, the worst first. */
export function runStaticChecks(
  collectors: readonly StaticCollector[],
): Finding[] {
  return findingsOf(allChecks, { collectors }).sort(worse);
}

/** What checks say of what there is, a collector after the other. */
function findingsOf(
  checks: readonly Check[],
  { snapshot, collectors = [] }: Given,
): Finding[] {
  const ofSnapshot = checks.flatMap(it =>
    it.reads === 'configuration' || !snapshot ? [] : it.run(snapshot),
  );
  const ofCollectors = collectors.flatMap(collector =>
    checks.flatMap(it =>
      it.reads === 'configuration' ? it.run(collector) : [],
    ),
  );
  return [...ofSnapshot, ...ofCollectors];
}

/** Orders what fails before what is unknown before what passes, the severe first. */
function worse(a: Finding, b: Finding): number {
  return (
    STATUS_ORDER[a.status] - STATUS_ORDER[b.status] ||
    SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity]
  );
}
