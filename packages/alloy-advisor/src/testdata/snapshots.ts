import type {
  Collector,
  Host,
  Instance,
  SelfMetrics,
  Snapshot,
} from '../snapshot';
import { known } from '../snapshot';

/** The moment of every snapshot of the tests. */
export const TAKEN_AT = '2026-11-22T12:00:00.000Z';

export const wellMetrics: SelfMetrics = {
  version: known('metrics', 'v1.19.0'),
  unhealthyComponents: known('metrics', 0),
  configLoad: known('metrics', { successful: true }),
};

export function instance(change: Partial<Instance> = {}): Instance {
  return {
    name: 'alloy-node-a',
    namespace: 'monitoring',
    node: 'worker-01',
    ready: true,
    state: 'Running',
    restarts: 0,
    self: wellMetrics,
    ...change,
  };
}

export function collector(change: Partial<Collector> = {}): Collector {
  return {
    name: 'alloy-node',
    namespace: 'monitoring',
    kind: 'DaemonSet',
    clustering: { enabled: false },
    imageVersion: 'v1.19.0',
    desired: 1,
    instances: known('kubernetes', [instance()]),
    ...change,
  };
}

export function host(change: Partial<Host> = {}): Host {
  return {
    name: 'pve-01',
    knownBy: ['catalog', 'metrics'],
    lastSeenAt: known('metrics', TAKEN_AT),
    reporting: known('metrics', true),
    self: wellMetrics,
    ...change,
  };
}

/** A cluster of one node in which all is well, with what a test changes in it. */
export function snapshot(change: Partial<Snapshot> = {}): Snapshot {
  return {
    cluster: 'lab',
    takenAt: TAKEN_AT,
    sources: (['kubernetes', 'metrics', 'cardinality', 'catalog'] as const).map(
      source => ({ source, status: 'answered', durationMs: 1 }),
    ),
    nodes: known('kubernetes', [
      { name: 'worker-01', ready: true, status: 'Ready', roles: [] },
    ]),
    collectors: known('kubernetes', [collector()]),
    hosts: known('catalog', [host()]),
    clustering: known('metrics', []),
    cardinality: {
      series: known('cardinality', 0),
      byJob: known('cardinality', []),
      largestMetrics: known('cardinality', []),
      largestLabels: known('cardinality', []),
    },
    ...change,
  };
}
