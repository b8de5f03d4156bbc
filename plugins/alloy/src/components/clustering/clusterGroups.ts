import type {
  ClusterMember,
  Collector,
  Fact,
  PeerView,
  Snapshot,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { byCluster } from './agreement';

/** The processes that share one cluster name, and what is known of each. */
export interface ClusterGroup {
  /** Absent for those without a name. */
  readonly name?: string;
  /** What they say in their metrics. */
  readonly members: readonly ClusterMember[];
  /** Whom they see, as they themselves say. */
  readonly views: readonly PeerView[];
  /** How many there should be by their workloads; absent when not known. */
  readonly expected?: number;
}

/**
 * The clusters of a Kubernetes cluster: by the metrics of their members and by
 * the views of those that were asked. Unknown only when neither is known.
 */
export function clusterGroups(
  snapshot: Pick<Snapshot, 'clustering' | 'peers' | 'collectors'>,
): Fact<ClusterGroup[]> {
  const { clustering, peers, collectors } = snapshot;
  if (!clustering.known && !(peers.known && peers.value.length > 0)) {
    return clustering;
  }
  const members = clustering.known ? clustering.value : [];
  const groups = new Map<
    string | undefined,
    { members: ClusterMember[]; views: PeerView[] }
  >();
  for (const [name, its] of byCluster(members)) {
    groups.set(name, { members: its, views: [] });
  }
  const nameOf = namesOf(members, collectors);
  for (const view of peers.known ? peers.value : []) {
    const name = nameOf(view);
    const group = groups.get(name) ?? { members: [], views: [] };
    group.views.push(view);
    groups.set(name, group);
  }
  const open = groups.size === 0 ? maybeClustered(collectors) : undefined;
  return (
    open ?? {
      known: true,
      source: clustering.known ? clustering.source : peers.source,
      value: [...groups].map(([name, group]) => ({
        name,
        ...group,
        expected: expectedOf(name, collectors),
      })),
    }
  );
}

type Unknown = Fact<never> & { known: false };

/** Why it is not known of some collector whether it is clustered. */
function maybeClustered(collectors: Fact<Collector[]>): Unknown | undefined {
  const open = (collectors.known ? collectors.value : []).find(
    it => !it.clustering.enabled.known,
  );
  return open && !open.clustering.enabled.known
    ? {
        ...open.clustering.enabled,
        reason: `${open.name}: ${open.clustering.enabled.reason}`,
      }
    : undefined;
}

/**
 * The instances of all workloads that are told to form the cluster; undefined
 * when none is, or one may be.
 */
function expectedOf(
  name: string | undefined,
  collectors: Fact<Collector[]>,
): number | undefined {
  const its = (collectors.known ? collectors.value : []).filter(it =>
    mayBeOf(name, it.clustering),
  );
  const areKnown = its.every(
    ({ clustering }) =>
      clustering.enabled.known &&
      (clustering.name.known || clustering.name.absent),
  );
  return its.length > 0 && areKnown
    ? its.reduce((sum, it) => sum + it.desired, 0)
    : undefined;
}

/** Whether it forms the cluster of that name, as far as it is known. */
function mayBeOf(
  name: string | undefined,
  { enabled, name: told }: Collector['clustering'],
): boolean {
  if (enabled.known && !enabled.value) {
    return false;
  }
  return told.known ? told.value === name : !told.absent || name === undefined;
}

/** The cluster of whoever sees: by its own metrics; else as its workload is told. */
function namesOf(
  members: readonly ClusterMember[],
  collectors: Fact<Collector[]>,
): (view: PeerView) => string | undefined {
  const told = (collectors.known ? collectors.value : []).flatMap(
    ({ instances, clustering: { name } }) =>
      (instances.known ? instances.value : []).map(it => ({
        instance: it.name,
        namespace: it.namespace,
        clusterName: name.known ? name.value : undefined,
      })),
  );
  const byMetrics = byInstance(members);
  const byWorkload = byInstance(told);
  return view => (byMetrics(view) ?? byWorkload(view))?.clusterName;
}

/** The first of an instance's name that is, or may be, in its namespace. */
function byInstance<T extends { instance: string; namespace?: string }>(
  all: readonly T[],
): (view: PeerView) => T | undefined {
  const byName = new Map<string, T[]>();
  for (const one of all) {
    const others = byName.get(one.instance);
    if (others) {
      others.push(one);
    } else {
      byName.set(one.instance, [one]);
    }
  }
  return view =>
    byName
      .get(view.instance)
      ?.find(
        it => it.namespace === undefined || it.namespace === view.namespace,
      );
}
