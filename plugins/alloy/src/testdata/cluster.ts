import {
  ClusterNode,
  Collector,
  Fact,
  Host,
  Instance,
  NotReady,
  SelfMetrics,
  absent,
  known,
  unknown,
} from '@alloy-fleet/alloy-advisor';
import type { Entity } from '@backstage/catalog-model';
import { clustered, notClustered } from './clustering';

/** The moment of every report here. */
export const TAKEN_AT = '2026-11-22T18:49:00.000Z';
const HASH = '73d11bb6194b400cd0551aceb52271430c829e5923f6e09f7c383bd16f86fc21';
const LOADED_AT = '2026-11-22T18:20:00.000Z';

/** A moment before that of the reports, as ISO 8601. */
export function minutesBefore(minutes: number): string {
  return new Date(Date.parse(TAKEN_AT) - minutes * 60_000).toISOString();
}

/** The cluster of the reports, as the catalog has it. */
export const clusterEntity: Entity = {
  apiVersion: 'backstage.io/v1beta1',
  kind: 'Resource',
  metadata: {
    name: 'lab-lon1-uk',
    namespace: 'default',
    annotations: { 'alloy.grafana.com/cluster': 'lab-lon1-uk' },
  },
  spec: { type: 'kubernetes-cluster', owner: 'group:default/platform' },
};

export function self(changes: Partial<SelfMetrics> = {}): SelfMetrics {
  return {
    version: known('metrics', 'v1.18.1'),
    unhealthyComponents: known('metrics', 0),
    configLoad: known('metrics', { successful: true, succeededAt: LOADED_AT }),
    configHash: known('metrics', HASH),
    memoryBytes: known('metrics', 62 * 2 ** 20),
    behindSeconds: known('metrics', 2),
    samplesPerSecond: known('metrics', 42.5),
    linesPerSecond: known('metrics', 3.5),
    targets: known('metrics', 4),
    ...changes,
  };
}

/** What is left of an instance that tells the metrics store nothing. */
export function silentSelf(reason: string): SelfMetrics {
  return without(absent('metrics', reason));
}

/** What is left of an instance of which the metrics store tells nothing. */
export function unknownSelf(reason: string): SelfMetrics {
  return without(unknown('metrics', reason));
}

function without(nothing: Fact<never>): SelfMetrics {
  return {
    version: nothing,
    unhealthyComponents: nothing,
    configLoad: nothing,
    configHash: nothing,
    memoryBytes: nothing,
    behindSeconds: nothing,
    samplesPerSecond: nothing,
    linesPerSecond: nothing,
    targets: nothing,
  };
}

export function instance(changes: Partial<Instance> = {}): Instance {
  return {
    name: 'alloy-node-488nn',
    namespace: 'monitoring',
    node: 'k8s-worker-01',
    ready: true,
    state: 'Running',
    restarts: 0,
    self: self(),
    ...changes,
  };
}

export function host(name: string, changes: Partial<Host> = {}): Host {
  return {
    name,
    entityRef: `resource:default/${name}`,
    knownBy: ['catalog', 'metrics'],
    lastSeenAt: known('metrics', minutesBefore(0)),
    reporting: known('metrics', true),
    self: self(),
    ...changes,
  };
}

const NODES = [
  'k8s-cp-01',
  'k8s-cp-02',
  'k8s-cp-03',
  'k8s-worker-01',
  'k8s-worker-02',
  'k8s-worker-03',
  'k8s-worker-04',
];
const PODS = ['488nn', '9sjxz', 'hp9hd', 'n2g9n', 'pzd79', 'txpnd', 'rxcs9'];

export function nodes(): ClusterNode[] {
  return NODES.map(name => ({
    name,
    ready: true,
    status: 'Ready',
    roles: name.includes('cp') ? ['control-plane'] : [],
  }));
}

/** Why a node whose kubelet fell silent is not ready. */
export function nodeLost(since: string): Fact<NotReady> {
  return known('kubernetes', {
    since,
    reason: 'NodeStatusUnknown',
    message: 'Kubelet stopped posting node status.',
  });
}

/** The collectors of a healthy cluster: one on each node, two replicas, one. */
export function collectors(): [Collector, Collector, Collector] {
  return [
    {
      name: 'alloy-node',
      namespace: 'monitoring',
      memoryLimitBytes: 512 * 2 ** 20,
      configuration: known('kubernetes', {
        origin: 'configmap/alloy-node',
        hash: HASH,
        components: [
          'discovery.kubernetes',
          'loki.source.file',
          'loki.write',
          'prometheus.exporter.unix',
          'prometheus.remote_write',
          'prometheus.scrape',
        ],
        placements: [],
      }),
      kind: 'DaemonSet',
      clustering: notClustered,
      imageVersion: 'v1.18.1',
      rollout: { updated: 7, observed: true },
      versioned: known('repository', { file: 'config.alloy', hash: HASH }),
      desired: 7,
      instances: known(
        'kubernetes',
        NODES.map((node, i) =>
          instance({ name: `alloy-node-${PODS[i]}`, node }),
        ),
      ),
    },
    {
      name: 'alloy-cluster',
      namespace: 'monitoring',
      memoryLimitBytes: 1024 * 2 ** 20,
      configuration: known('kubernetes', {
        origin: 'configmap/alloy-cluster',
        hash: HASH,
        components: [
          'loki.write',
          'mimir.rules.kubernetes',
          'otelcol.receiver.otlp',
          'prometheus.operator.servicemonitors',
          'prometheus.remote_write',
        ],
        placements: [],
      }),
      kind: 'StatefulSet',
      clustering: clustered('lab-lon1-uk'),
      imageVersion: 'v1.18.1',
      rollout: { updated: 2, observed: true },
      versioned: known('repository', { file: 'config.alloy', hash: HASH }),
      desired: 2,
      instances: known('kubernetes', [
        instance({ name: 'alloy-cluster-0', node: 'k8s-worker-02' }),
        instance({ name: 'alloy-cluster-1', node: 'k8s-worker-03' }),
      ]),
    },
    {
      name: 'alloy-kube-events',
      namespace: 'monitoring',
      memoryLimitBytes: 128 * 2 ** 20,
      configuration: known('kubernetes', {
        origin: 'configmap/alloy-kube-events',
        hash: HASH,
        components: [
          'loki.source.kubernetes_events',
          'loki.write',
          'prometheus.remote_write',
        ],
        placements: [],
      }),
      kind: 'Deployment',
      clustering: notClustered,
      imageVersion: 'v1.18.1',
      rollout: { updated: 1, observed: true },
      versioned: known('repository', { file: 'config.alloy', hash: HASH }),
      desired: 1,
      instances: known('kubernetes', [
        instance({
          name: 'alloy-kube-events-66b98f57cd-9lp4l',
          node: 'k8s-worker-04',
        }),
      ]),
    },
  ];
}
