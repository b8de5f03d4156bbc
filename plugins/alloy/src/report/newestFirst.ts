import type { CauseNode } from './causeTree';

/** Those that were first seen last before all others; of the rest nothing is remembered. */
export function newestFirst(nodes: readonly CauseNode[]): CauseNode[] {
  const firstSeen = ({ finding }: CauseNode) =>
    finding.since?.firstSeenAt ?? '';
  // The order among equals, the worst first, stays.
  return [...nodes].sort((a, b) =>
    firstSeen(b) < firstSeen(a) ? -1 : Number(firstSeen(b) > firstSeen(a)),
  );
}
