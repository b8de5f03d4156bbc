import type { ClusterMember } from '@alloy-fleet/backstage-plugin-alloy-common';

/** How the scrape targets of a cluster are shared out. */
export interface ShareOut {
  /** What each member would own if all owned the same; absent without any. */
  readonly even?: number;
  /** The largest of what is owned and the even share: the bars' whole width. */
  readonly scale: number;
  readonly total: number;
  /** The member that is farthest above the even share, where one is. */
  readonly most?: { readonly instance: string; readonly targets: number };
  /** Members whose targets are not known: without them no share is even. */
  readonly unknown: number;
}

/** Adds up who owns how many targets. */
export function shareOut(members: readonly ClusterMember[]): ShareOut {
  let total = 0;
  let unknown = 0;
  let most: ShareOut['most'];
  for (const { instance, targets } of members) {
    if (targets.known) {
      total += targets.value;
      if (targets.value > (most?.targets ?? 0)) {
        most = { instance, targets: targets.value };
      }
    } else {
      unknown += 1;
    }
  }
  const even =
    members.length > 0 && unknown === 0 ? total / members.length : undefined;
  return {
    even,
    scale: Math.max(1, most?.targets ?? 0, even ?? 0),
    total,
    most: even !== undefined && (most?.targets ?? 0) > even ? most : undefined,
    unknown,
  };
}
