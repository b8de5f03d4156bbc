import type { ClusterView, Viewer } from '../access/Viewer';

/** What somebody is shown of a report that holds everything. */
export interface Seen {
  readonly mayReadConfigurations: boolean;
  /** What the cluster itself says, or why it is not shown. */
  readonly cluster:
    | { readonly shown: true }
    | Extract<ClusterView, { shown: false }>;
  /** Hosts of the catalog that are not shown, by their references, sorted. */
  readonly hiddenHosts: readonly string[];
}

/** What a viewer is shown of a report with these hosts of the catalog. */
export function seenBy(
  { mayReadConfigurations, cluster, hosts }: Omit<Viewer, 'credentials'>,
  hostRefs: readonly string[],
): Seen {
  return {
    mayReadConfigurations,
    cluster: cluster.shown ? { shown: true } : cluster,
    hiddenHosts:
      hosts === 'all' ? [] : hostRefs.filter(it => !hosts.has(it)).sort(),
  };
}
