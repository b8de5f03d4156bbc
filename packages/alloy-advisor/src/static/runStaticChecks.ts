import type { Finding } from '../finding';
import { staticChecks } from './checks';
import type { StaticCollector } from './collector';

const STATUS_ORDER = { failing: 0, unknown: 1, passing: 2 };
const SEVERITY_ORDER = { critical: 0, warning: 1, info: 2 };

/** All findings of collectors: failing before unknown before passing, the worst first. */
export function runStaticChecks(
  collectors: readonly StaticCollector[],
): Finding[] {
  return collectors
    .flatMap(collector => staticChecks.flatMap(check => check.run(collector)))
    .sort(
      (a, b) =>
        STATUS_ORDER[a.status] - STATUS_ORDER[b.status] ||
        SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity],
    );
}
