import type { ClusterMember } from '@alloy-fleet/backstage-plugin-alloy-common';

/** Whether the members of one cluster see each other. */
export type Agreement =
  | { readonly kind: 'unknown' }
  /** One member that sees itself alone. */
  | { readonly kind: 'alone' }
  /** Each sees all. */
  | { readonly kind: 'agree'; readonly members: number }
  /** They see different numbers of peers. */
  | {
      readonly kind: 'differ';
      readonly members: number;
      readonly seen: readonly number[];
    }
  /** They see the same number, but more or fewer than there are here. */
  | {
      readonly kind: 'more' | 'fewer';
      readonly members: number;
      readonly peers: number;
    };

/** Compares how many peers the members of one cluster see. */
export function agreement(members: readonly ClusterMember[]): Agreement {
  const seen = new Set<number>();
  for (const { peers } of members) {
    if (!peers.known) {
      return { kind: 'unknown' };
    }
    seen.add(peers.value);
  }
  const count = members.length;
  if (seen.size > 1) {
    return {
      kind: 'differ',
      members: count,
      seen: [...seen].sort((a, b) => a - b),
    };
  }
  const [peers = 0] = seen;
  if (peers !== count) {
    return { kind: peers > count ? 'more' : 'fewer', members: count, peers };
  }
  return count === 1 ? { kind: 'alone' } : { kind: 'agree', members: count };
}

/** Members by the name of their cluster; those without one together. */
export function byCluster(
  members: readonly ClusterMember[],
): Map<string | undefined, ClusterMember[]> {
  const clusters = new Map<string | undefined, ClusterMember[]>();
  for (const member of members) {
    const others = clusters.get(member.clusterName);
    if (others) {
      others.push(member);
    } else {
      clusters.set(member.clusterName, [member]);
    }
  }
  return clusters;
}
