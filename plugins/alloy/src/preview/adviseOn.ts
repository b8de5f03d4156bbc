import type { Finding } from '@alloy-fleet/alloy-advisor';
import {
  canHoldCollectors,
  readCollectors,
} from '@alloy-fleet/alloy-advisor/static';
import { runStaticChecks } from '@alloy-fleet/alloy-advisor/checks';

/** What the advisor says of files. */
export interface Verdict {
  readonly collectors: number;
  /** The worst first. */
  readonly failing: readonly Finding[];
  readonly unknown: readonly Finding[];
  readonly passing: number;
  /** Files that could not be read, with why; what they hold is not checked. */
  readonly unread: readonly {
    readonly path: string;
    readonly message: string;
  }[];
}

/** How long the page may stand still, in milliseconds. */
const SLICE_MS = 12;

/**
 * Runs the static checks over files, a few collectors at a time: a repository
 * of a thousand hosts takes a second, in which a person goes on typing.
 *
 * Rejects with the reason of the signal when it is aborted.
 */
export async function adviseOn(
  files: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<Verdict> {
  const unread: { path: string; message: string }[] = [];
  const collectors = readCollectors(
    [...files]
      .filter(([path]) => canHoldCollectors(path))
      .map(([path, text]) => ({ path, text })),
    (path, message) => unread.push({ path, message }),
  );
  const findings: Finding[] = [];
  let since = performance.now();
  for (const collector of collectors) {
    findings.push(...runStaticChecks([collector]));
    if (performance.now() - since > SLICE_MS) {
      await new Promise(resolve => setTimeout(resolve));
      signal.throwIfAborted();
      since = performance.now();
    }
  }
  const order = ['critical', 'warning', 'info'];
  return {
    collectors: collectors.length,
    failing: findings
      .filter(({ status }) => status === 'failing')
      .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity)),
    unknown: findings.filter(({ status }) => status === 'unknown'),
    passing: findings.filter(({ status }) => status === 'passing').length,
    unread,
  };
}
