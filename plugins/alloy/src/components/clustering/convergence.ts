import type { Agreement } from './agreement';
import { agreement } from './agreement';
import type { ClusterGroup } from './clusterGroups';
import type { PeerMatrix } from './peerMatrix';

/** Whether the processes of a cluster see each other, and how that is known. */
export type Convergence =
  | Agreement
  /** Each said that it sees all. */
  | { readonly kind: 'all-see-all'; readonly members: number }
  /** Those that are there see each other, and some are not there. */
  | {
      readonly kind: 'short';
      readonly members: number;
      readonly expected: number;
    }
  /** Some do not see some. */
  | {
      readonly kind: 'apart';
      readonly members: number;
      /** `a` does not see `b`; the first of them. */
      readonly who: string;
      readonly whom: string;
      /** How many such pairs there are. */
      readonly pairs: number;
    };

/**
 * By what each process said of whom it sees, where all were asked, and one
 * that does not see another is enough to say so; else by the numbers of peers
 * in their metrics.
 */
export function convergenceOf(
  group: ClusterGroup,
  matrix: PeerMatrix,
): Convergence {
  let pairs = 0;
  let first: { who: string; whom: string } | undefined;
  matrix.cells.forEach((cells, row) =>
    cells.forEach(({ kind, seen, of }, column) => {
      if (kind === 'none' || kind === 'some') {
        pairs += (of - seen) * matrix.groups[row].names.length;
        first ??= {
          who: matrix.groups[row].names[0],
          whom: matrix.groups[column].names[0],
        };
      }
    }),
  );
  if (first) {
    return { kind: 'apart', members: matrix.size, pairs, ...first };
  }
  const { expected } = group;
  const bySight = seenBy(group, matrix);
  const agree =
    bySight.kind === 'alone' ||
    bySight.kind === 'agree' ||
    bySight.kind === 'all-see-all';
  return agree && expected !== undefined && matrix.size < expected
    ? { kind: 'short', members: matrix.size, expected }
    : bySight;
}

function seenBy(group: ClusterGroup, matrix: PeerMatrix): Convergence {
  if (group.views.length > 1 && matrix.groups.every(it => it.answered)) {
    return { kind: 'all-see-all', members: matrix.size };
  }
  return group.members.length > 0
    ? agreement(group.members)
    : { kind: 'unknown' };
}
