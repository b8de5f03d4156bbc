import type {
  Collector,
  CollectorService,
  Host,
  Instance,
  PeerView,
  SelfMetrics,
  Snapshot,
} from '../snapshot';
import { metricChecks } from '../metrics';
import { absent, known, unknown } from '../snapshot';

/** The moment of every snapshot of the tests. */
export const TAKEN_AT = '2026-11-22T12:00:00.000Z';

const HASH = 'a'.repeat(64);

export const wellMetrics: SelfMetrics = {
  version: known('metrics', 'v1.19.0'),
  unhealthyComponents: known('metrics', 0),
  configLoad: known('metrics', { successful: true }),
  configHash: known('metrics', HASH),
  memoryBytes: known('metrics', 60 * 2 ** 20),
  behindSeconds: known('metrics', 2),
  samplesPerSecond: known('metrics', 40),
  linesPerSecond: known('metrics', 3),
  targets: known('metrics', 4),
};

export const notClustered: Collector['clustering'] = {
  enabled: known('kubernetes', false),
  name: absent('kubernetes', 'It is told no cluster name.'),
  joinAddresses: known('kubernetes', []),
};

/** Clustered, by a name if one is given. */
export function clustered(name?: string): Collector['clustering'] {
  return {
    ...notClustered,
    enabled: known('kubernetes', true),
    name: name === undefined ? notClustered.name : known('kubernetes', name),
  };
}

/** Of a process whose flags can't be read. */
export function maybeClustered(
  reason = 'It is started with $(MORE), whose value was not read.',
): Collector['clustering'] {
  const open = unknown('kubernetes', reason);
  return { enabled: open, name: open, joinAddresses: open };
}

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
    clustering: notClustered,
    imageVersion: 'v1.19.0',
    memoryLimitBytes: 512 * 2 ** 20,
    configuration: known('kubernetes', {
      origin: 'configmap/alloy-node',
      hash: HASH,
      components: ['prometheus.remote_write', 'prometheus.scrape'],
      placements: [],
    }),
    versioned: known('repository', {
      file: 'kubernetes/alloy-node/config.alloy',
      hash: HASH,
    }),
    rollout: { updated: 1, observed: true },
    desired: 1,
    instances: known('kubernetes', [instance()]),
    ...change,
  };
}

/** The Service that peers of alloy-cluster join by, leading to both of them. */
export function service(
  change: Partial<CollectorService> = {},
): CollectorService {
  return {
    name: 'alloy-cluster-cluster',
    namespace: 'monitoring',
    collector: 'alloy-cluster',
    joinsPeers: true,
    leadsTo: 2,
    deadPorts: [],
    missing: [],
    strangers: [],
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
    sources: (['kubernetes', 'metrics', 'cardinality', 'catalog', 'logs', 'alloy'] as const).map(
      source => ({ source, status: 'answered', durationMs: 1 }),
    ),
    nodes: known('kubernetes', [
      { name: 'worker-01', ready: true, status: 'Ready', roles: [] },
    ]),
    collectors: known('kubernetes', [collector()]),
    customResources: known('kubernetes', []),
    hosts: known('catalog', [host()]),
    allHosts: known('catalog', true),
    services: known('kubernetes', []),
    warnings: known('kubernetes', []),
    clustering: known('metrics', []),
    cardinality: {
      series: known('cardinality', 0),
      byJob: known('cardinality', []),
      largestMetrics: known('cardinality', []),
      largestLabels: known('cardinality', []),
    },
    measurements: Object.fromEntries(
      metricChecks.map(({ id }) => [
        id,
        known('metrics', { beyond: [], absent: [], count: 3, worst: 0 }),
      ]),
    ),
    logs: known('logs', [{ job: 'integrations/alloy', entries: 12 }]),
    events: known('logs', []),
    peers: known('alloy', []),
    components: known('alloy', []),
    more: {},
    ...change,
  };
}

/** What Kubernetes may not be asked. */
export const refused = unknown('kubernetes', 'it is forbidden (403)');

/** A metrics store that does not answer. */
export function metricsDown(): Partial<Snapshot> {
  return {
    sources: [
      { source: 'metrics', status: 'timed-out', message: 'No.', durationMs: 1 },
    ],
  };
}

/** Members, each with the members that it sees, a letter each. */
export function peers(views: Record<string, string>): PeerView[] {
  return Object.entries(views).map(([name, seen]) => ({
    instance: name,
    namespace: 'monitoring',
    sees: [...seen].map(it => ({
      name: it,
      address: `${it}:12345`,
      state: 'participant',
      isSelf: it === name,
    })),
  }));
}

/** A Service that applications push to. */
export const OTLP = { name: 'alloy-otlp', joinsPeers: false } as const;

/** Two clustered replicas, and what leads to them. */
export function served(...services: CollectorService[]): Partial<Snapshot> {
  return {
    collectors: known('kubernetes', [
      collector({ name: 'alloy-cluster', kind: 'StatefulSet', desired: 2 }),
    ]),
    services: known('kubernetes', services),
  };
}

/** A collector that reads the events of Kubernetes. */
export const readsEvents = known('kubernetes', [
  collector({
    configuration: known('kubernetes', {
      origin: 'configmap/alloy-kube-events',
      hash: 'a'.repeat(64),
      components: ['loki.source.kubernetes_events'],
      placements: [],
    }),
  }),
]);
