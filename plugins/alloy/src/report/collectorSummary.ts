import { ConfigLoad, mapFact } from '@alloy-fleet/alloy-advisor';
import type {
  ClusterNode,
  Collector,
  Fact,
  Instance,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { coveredNodes } from './coveredNodes';
import { Gathered, gather } from './gather';

/** What the instances of a collector add up to, for its row in the table. */
export interface CollectorSummary {
  readonly ready: Fact<number>;
  readonly restarts: Fact<number>;
  /** Nodes with a ready instance; absent for all but DaemonSets. */
  readonly covered?: Fact<{ nodes: number; of: number }>;
  readonly versions: Gathered<string>;
  readonly unhealthyComponents: Gathered<number>;
  readonly configLoads: Gathered<ConfigLoad>;
  readonly memoryBytes: Gathered<number>;
  readonly behindSeconds: Gathered<number>;
}

export function summariseCollector(
  collector: Collector,
  nodes: Fact<ClusterNode[]>,
): CollectorSummary {
  const { instances } = collector;
  const each = instances.known ? instances.value : [];
  return {
    ready: ready(collector, nodes),
    restarts: withInstances(collector, it =>
      it.reduce((sum, one) => sum + one.restarts, 0),
    ),
    covered:
      collector.kind === 'DaemonSet' ? covered(collector, nodes) : undefined,
    versions: gatherSelf(collector, each, it => it.self.version),
    unhealthyComponents: gatherSelf(
      collector,
      each,
      it => it.self.unhealthyComponents,
    ),
    configLoads: gatherSelf(collector, each, it => it.self.configLoad),
    memoryBytes: gatherSelf(collector, each, it => it.self.memoryBytes),
    behindSeconds: gatherSelf(collector, each, it => it.self.behindSeconds),
  };
}

function withInstances<T>(
  collector: Collector,
  value: (instances: readonly Instance[]) => T,
): Fact<T> {
  const { instances } = collector;
  return instances.known
    ? { known: true, value: value(instances.value), source: instances.source }
    : instances;
}

/** Not known as soon as it is not known of one: a lower number would accuse. */
function ready(
  collector: Collector,
  nodes: Fact<ClusterNode[]>,
): CollectorSummary['ready'] {
  const { instances } = collector;
  if (
    !nodes.known &&
    instances.known &&
    instances.value.some(it => it.ready === null)
  ) {
    return nodes;
  }
  return withInstances(collector, it => it.filter(one => one.ready).length);
}

function covered(
  collector: Collector,
  nodes: Fact<ClusterNode[]>,
): CollectorSummary['covered'] {
  return mapFact(coveredNodes(collector, nodes), it => ({
    nodes: it.covered.length,
    of: it.covered.length + it.notCovered.length,
  }));
}

function gatherSelf<T>(
  collector: Collector,
  instances: readonly Instance[],
  fact: (instance: Instance) => Fact<T>,
): Gathered<T> {
  // Without its pods nothing of it is known: that is one unknown, not none.
  return collector.instances.known
    ? gather(instances.map(fact))
    : gather<T>([collector.instances]);
}

/** Those out of order first, then by node and name, so that nothing hides. */
export function sortInstances(instances: readonly Instance[]): Instance[] {
  return [...instances].sort(
    (a, b) =>
      Number(a.ready) - Number(b.ready) ||
      (a.node ?? '').localeCompare(b.node ?? '') ||
      a.name.localeCompare(b.name),
  );
}
