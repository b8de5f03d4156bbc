import type { ClusterView, Viewer } from '../access/Viewer';

/** What somebody is shown of a report that holds everything. */
export interface Seen {
  readonly mayReadConfigurations: boolean;
  readonly mayReadCardinality: boolean;
  /** What the cluster itself says, or why it is not shown. */
  readonly cluster:
    | { readonly shown: true }
    | Extract<ClusterView, { shown: false }>;
  /** Whether he is shown every host of the catalog, those that a report does not have, too. */
  readonly seesAllHosts: boolean;
  /** Hosts of the report that are not shown, by their references, sorted. */
  readonly hiddenHosts: readonly string[];
}

/** Whether somebody is shown all of it. */
export function seesAll(seen: Seen): boolean {
  return seen.mayReadConfigurations && seesAllFacts(seen);
}

/** Whether he is shown all that was gathered; findings may still lack lines. */
export function seesAllFacts(seen: Seen): boolean {
  return seen.mayReadCardinality && seen.cluster.shown && seen.seesAllHosts;
}

/** What a viewer is shown of a report with these hosts of the catalog. */
export function seenBy(
  viewer: Omit<Viewer, 'credentials'>,
  hostRefs: readonly string[],
): Seen {
  const { mayReadConfigurations, mayReadCardinality, cluster, hosts } = viewer;
  return {
    mayReadConfigurations,
    mayReadCardinality,
    cluster: cluster.shown ? { shown: true } : cluster,
    seesAllHosts: hosts === 'all',
    hiddenHosts:
      hosts === 'all' ? [] : hostRefs.filter(it => !hosts.has(it)).sort(),
  };
}
