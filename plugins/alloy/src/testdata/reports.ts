import {
  Cardinality,
  ClusterMember,
  Snapshot,
  SourceName,
  SourceState,
  known,
  unknown,
} from '@alloy-fleet/alloy-advisor';
import { digestOf } from '@alloy-fleet/alloy-advisor';
import { runChecks } from '@alloy-fleet/alloy-advisor/checks';
import { metricChecks } from '@alloy-fleet/alloy-advisor/metrics';
import type {
  PeerView,
  Report,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import {
  TAKEN_AT,
  collectors,
  host,
  minutesBefore,
  nodeLost,
  nodes,
  self,
  silentSelf,
  unknownSelf,
} from './cluster';
import { placement, withPlacements } from './placements';
import { writtenFindings } from './writtenFindings';
import { clustered, maybeClustered, notClustered } from './clustering';

export const SCRIPT = 'How "/start.sh" starts Alloy is not known.';

/** The report of a snapshot, with the findings that the checks make of it. */
export function reportOf(snapshot: Snapshot): Report {
  const findings = [...runChecks(snapshot), ...writtenFindings(snapshot)];
  return {
    entityRef: 'resource:default/lab-lon1-uk',
    snapshot,
    findings,
    digest: digestOf({ snapshot, findings }),
    ended: [],
    explore: {
      metrics: {
        grafanaUrl: 'https://grafana.example.net',
        datasourceUid: 'mimir',
      },
      logs: {
        grafanaUrl: 'https://grafana.example.net',
        datasourceUid: 'loki',
      },
    },
    mayReadConfigurations: true,
  };
}

export function source(
  name: SourceName,
  changes: Partial<SourceState> = {},
): SourceState {
  return { source: name, status: 'answered', durationMs: 120, ...changes };
}

function member(instance: string, peers: number, targets: number) {
  return {
    instance,
    namespace: 'monitoring',
    clusterName: 'lab-lon1-uk',
    peers: known('metrics', peers),
    targets: known('metrics', targets),
  } satisfies ClusterMember;
}

function cardinality(): Cardinality {
  const counts = (entries: Record<string, number>) =>
    known(
      'cardinality',
      Object.entries(entries).map(([name, count]) => ({ name, count })),
    );
  return {
    series: known('cardinality', 13_742),
    byJob: counts({
      'integrations/kubernetes/cadvisor': 6120,
      'integrations/kubernetes/kubelet': 3310,
      'integrations/unix': 2480,
      'integrations/alloy': 1832,
    }),
    largestMetrics: counts({
      container_network_receive_bytes_total: 840,
      kubelet_runtime_operations_duration_seconds_bucket: 812,
      node_cpu_seconds_total: 640,
    }),
    largestLabels: counts({ __name__: 1304, id: 412, pod: 97 }),
  };
}

/** What the checks that are PromQL are told of a cluster that is right. */
function measured(): Snapshot['measurements'] {
  return Object.fromEntries(
    metricChecks.map(({ id }) => [
      id,
      known('metrics', { beyond: [], absent: [], count: 13 }),
    ]),
  );
}

/** Two replicas that see each other. */
function peerViews(): PeerView[] {
  const names = ['alloy-cluster-0', 'alloy-cluster-1'];
  return names.map(instance => ({
    instance,
    namespace: 'monitoring',
    sees: names.map((name, i) => ({
      name,
      address: `10.0.0.${i + 1}:12345`,
      state: 'participant',
      isSelf: name === instance,
    })),
  }));
}

/** A cluster in which everything is as it should be. */
export function healthySnapshot(): Snapshot {
  return {
    cluster: 'lab-lon1-uk',
    takenAt: TAKEN_AT,
    sources: [
      source('catalog'),
      source('kubernetes', { target: 'lab-lon1-uk' }),
      source('metrics', { target: 'default' }),
      source('cardinality', { target: 'default' }),
      source('logs', { target: 'default' }),
      source('alloy', { target: 'lab-lon1-uk' }),
    ],
    nodes: known('kubernetes', nodes()),
    collectors: known('kubernetes', collectors()),
    hosts: known('metrics', [host('pve-01'), host('rpi-01'), host('vyos-01')]),
    allHosts: known('catalog', true),
    customResources: known('kubernetes', []),
    services: known('kubernetes', []),
    warnings: known('kubernetes', []),
    clustering: known('metrics', [
      member('alloy-cluster-0', 2, 34),
      member('alloy-cluster-1', 2, 31),
    ]),
    cardinality: cardinality(),
    measurements: measured(),
    logs: known('logs', [
      { job: 'integrations/kubernetes/eventhandler', entries: 41 },
      { job: 'loki.source.journal', entries: 812 },
      { job: 'monitoring/alloy', entries: 5210 },
    ]),
    events: known('logs', [
      {
        job: 'integrations/kubernetes/eventhandler',
        entries: 41,
        readers: 1,
        repeated: known('logs', 0),
      },
    ]),
    peers: known('alloy', peerViews()),
    components: known('alloy', []),
    more: {},
  };
}

/**
 * A dead node, a collector killed for memory again and again, a replica
 * without its volume, a configuration that did not load and a silent host.
 */
export function degradedSnapshot(): Snapshot {
  const healthy = healthySnapshot();
  const [node, cluster, events] = collectors();
  const silent = silentSelf('This instance stored no metrics of itself.');
  return {
    ...healthy,
    nodes: known(
      'kubernetes',
      nodes().map(it =>
        it.name === 'k8s-worker-03'
          ? {
              ...it,
              ready: false,
              status: 'NotReady',
              notReady: nodeLost(minutesBefore(13)),
            }
          : it,
      ),
    ),
    collectors: known('kubernetes', [
      {
        ...node,
        instances: known(
          'kubernetes',
          node.instances.known
            ? node.instances.value.map(it => {
                if (it.node === 'k8s-worker-02') {
                  return {
                    ...it,
                    ready: false,
                    state: 'CrashLoopBackOff',
                    reason: 'back-off 5m0s restarting failed container',
                    restarts: 14,
                    lastTermination: {
                      reason: 'OOMKilled',
                      exitCode: 137,
                      at: minutesBefore(3),
                    },
                    self: silent,
                  };
                }
                if (it.node === 'k8s-worker-03') {
                  return {
                    ...it,
                    ready: false,
                    reason: 'its node is NotReady',
                    self: silent,
                  };
                }
                return it;
              })
            : [],
        ),
      },
      {
        ...cluster,
        instances: known(
          'kubernetes',
          cluster.instances.known
            ? cluster.instances.value.map((it, i) =>
                i === 1
                  ? {
                      ...it,
                      node: undefined,
                      ready: false,
                      state: 'Pending',
                      reason:
                        'pod has unbound immediate PersistentVolumeClaims',
                      self: silent,
                    }
                  : it,
              )
            : [],
        ),
      },
      {
        ...events,
        instances: known(
          'kubernetes',
          events.instances.known
            ? events.instances.value.map(it => ({
                ...it,
                self: self({
                  unhealthyComponents: known('metrics', 1),
                  configLoad: known('metrics', {
                    successful: false,
                    succeededAt: minutesBefore(240),
                  }),
                }),
              }))
            : [],
        ),
      },
    ]),
    hosts: known('metrics', [
      host('pve-01'),
      host('rpi-01', {
        lastSeenAt: known('metrics', minutesBefore(42)),
        reporting: known('metrics', false),
        self: silentSelf('rpi-01 stored no metrics in the last 5 minutes.'),
      }),
      host('vyos-01', { entityRef: undefined, knownBy: ['metrics'] }),
    ]),
    clustering: known('metrics', [member('alloy-cluster-0', 1, 65)]),
  };
}

/** A healthy cluster whose metrics store refuses to answer. */
export function metricsRefusedSnapshot(): Snapshot {
  const healthy = healthySnapshot();
  const message =
    'The metrics store refused the query: 403 Forbidden. Give the token of instance "default" the right to read the tenant "platform".';
  const silent = unknownSelf(message);
  return {
    ...healthy,
    sources: [
      source('catalog'),
      source('kubernetes', { target: 'lab-lon1-uk' }),
      source('metrics', { target: 'default', status: 'refused', message }),
      source('cardinality', {
        target: 'default',
        status: 'not-configured',
        message:
          'Cardinality analysis is disabled for the tenant "platform": set cardinality_analysis_enabled in its limits.',
      }),
    ],
    collectors: known(
      'kubernetes',
      collectors().map(it => ({
        ...it,
        instances: it.instances.known
          ? known(
              'kubernetes',
              it.instances.value.map(one => ({ ...one, self: silent })),
            )
          : it.instances,
      })),
    ),
    hosts: known(
      'catalog',
      ['pve-01', 'rpi-01', 'vyos-01'].map(name =>
        host(name, {
          knownBy: ['catalog'],
          lastSeenAt: unknown('metrics', message),
          reporting: unknown('metrics', message),
          self: silent,
        }),
      ),
    ),
    clustering: unknown('metrics', message),
    cardinality: {
      series: unknown('metrics', message),
      byJob: unknown('metrics', message),
      largestMetrics: unknown('cardinality', 'Disabled for this tenant.'),
      largestLabels: unknown('cardinality', 'Disabled for this tenant.'),
    },
  };
}

/** A healthy cluster whose Kubernetes API refuses to answer. */
export function kubernetesRefusedSnapshot(): Snapshot {
  const message =
    "The Kubernetes API forbids it: Forbidden (403). Give the portal's account get and list on it.";
  const nothing = unknown('kubernetes', message);
  return {
    ...healthySnapshot(),
    sources: healthySnapshot().sources.map(it =>
      it.source === 'kubernetes' ? { ...it, status: 'refused', message } : it,
    ),
    nodes: nothing,
    collectors: nothing,
  };
}

/** Everything runs, and wrongly: the DaemonSet is clustered, the replicas not. */
export function misconfiguredSnapshot(): Snapshot {
  const healthy = healthySnapshot();
  const [node, cluster, events] = collectors();
  const instances = node.instances.known ? node.instances.value : [];
  return {
    ...healthy,
    collectors: known('kubernetes', [
      { ...node, clustering: clustered() },
      withPlacements({ ...cluster, clustering: notClustered }, [
        placement('prometheus.scrape.alloy', {
          should: 'not-clustered',
          is: 'not-clustered',
          why: 'The targets of prometheus.exporter.self.alloy are those of its own host.',
        }),
        placement('prometheus.scrape.pods', {
          is: 'block-without-process',
          right: false,
          why: 'Its block has no effect, since the process runs without --cluster.enabled, and there are 2 replicas.',
          check: 'clustering/replicas-not-clustered',
        }),
      ]),
      events,
    ]),
    clustering: known(
      'metrics',
      instances.slice(1).map(it => ({
        ...member(it.name, 7, 7),
        clusterName: undefined,
      })),
    ),
  };
}

/** A script starts the replicas, so that nobody can read what they are told. */
export function startedByScriptSnapshot(): Snapshot {
  const [node, cluster, events] = collectors();
  const clustering = maybeClustered(SCRIPT);
  return {
    ...healthySnapshot(),
    collectors: known('kubernetes', [node, { ...cluster, clustering }, events]),
    clustering: known('metrics', []),
    peers: known('alloy', []),
  };
}

/** A cluster in which all sources answer and nobody runs Alloy. */
export function emptySnapshot(): Snapshot {
  return {
    ...healthySnapshot(),
    collectors: known('kubernetes', []),
    hosts: known('metrics', []),
    clustering: known('metrics', []),
  };
}
