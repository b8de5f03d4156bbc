import { HOST_KINDS } from '../hosts/hostKinds';
import { SpecInput } from '../spec';

/** Part of a spec, at any depth. */
export type PartialSpec = { readonly [field: string]: unknown };

/** One way to answer a question of the spec. */
export interface Choice {
  /** Lower-case words with "-", as it stands in the name of a spec. */
  readonly name: string;
  readonly part: PartialSpec;
}

/** A question of the spec and its answers; the first is the default. */
export type Option = readonly Choice[];

/** What every spec of the matrix has. */
export const BASE: SpecInput = {
  cluster: 'prod-fra1',
  datacentre: 'fra1',
  metrics: {
    remoteWriteUrl: 'https://mimir.example.net/api/v1/push',
    tenant: 'platform',
  },
  logs: {
    url: 'https://loki.example.net/loki/api/v1/push',
    tenant: 'platform',
  },
};

const option = (
  name: string,
  choices: Readonly<Record<string, PartialSpec>>,
): Option => [
  { name: `${name}-default`, part: {} },
  ...Object.entries(choices).map(([choice, part]) => ({
    name: `${name}-${choice}`,
    part,
  })),
];

const host = (name: string, kind: string, more: object = {}) => ({
  hosts: [{ name, kind, ...more }],
});

/** Every option of the spec with the answers that lead to different files. */
export const OPTIONS: readonly Option[] = [
  option('namespace', { telemetry: { namespace: 'telemetry' } }),
  option('ruler', {
    given: { metrics: { rulerUrl: 'https://mimir.example.net' } },
  }),
  option('storage-class', { ceph: { storageClass: 'rook-ceph-block' } }),
  option('version', { older: { alloyVersion: 'v1.17.0' } }),
  option('stores', {
    'two-ways': {
      metrics: {
        remoteWriteUrl: 'http://mimir.mimir.svc.cluster.local/api/v1/push',
        hostsRemoteWriteUrl: 'https://mimir.example.net/api/v1/push',
      },
      logs: {
        url: 'http://loki.loki.svc.cluster.local/loki/api/v1/push',
        hostsUrl: 'https://loki.example.net/loki/api/v1/push',
      },
    },
  }),
  option('labels', {
    two: { externalLabels: { environment: 'production', team: 'o11y' } },
  }),
  option('metrics-auth', {
    basic: {
      metrics: { basicAuth: { username: 'fra1', secret: 'mimir-credentials' } },
    },
    bearer: { metrics: { bearerAuth: { secret: 'mimir-credentials' } } },
  }),
  option('logs-auth', {
    basic: {
      logs: {
        basicAuth: { username: 'fra1', secret: 'stores', key: 'loki' },
      },
    },
    bearer: { logs: { bearerAuth: { secret: 'stores', key: 'loki' } } },
  }),
  option('ca', {
    private: {
      metrics: { tls: { caSecret: 'private-ca' } },
      logs: { tls: { caSecret: 'private-ca', caKey: 'loki.pem' } },
    },
  }),
  option('external-secrets', {
    vault: {
      metrics: {
        tls: {
          caSecret: 'vault-ca',
          external: { store: 'vault', key: 'pki/ca', property: 'certificate' },
        },
      },
      logs: {
        tls: {
          caSecret: 'vault-ca',
          external: { store: 'vault', key: 'pki/ca', property: 'certificate' },
        },
      },
    },
  }),
  option('otlp', {
    off: { otlp: { enabled: false } },
    ports: { otlp: { grpcPort: 14317, httpPort: 14318 } },
    'traces-basic': {
      traces: {
        url: 'https://tempo.example.net:4318',
        tenant: 'platform',
        basicAuth: { username: 'fra1', secret: 'tempo' },
        tls: { caSecret: 'private-ca' },
      },
    },
    'traces-bearer': {
      traces: {
        url: 'http://tempo.tempo.svc:4318',
        bearerAuth: { secret: 'tempo' },
      },
    },
  }),
  option('resources', {
    more: {
      collectors: {
        node: { resources: { cpu: '0.25', memoryLimit: '1Gi' } },
        cluster: { resources: { memory: '2Gi', memoryLimit: '3Gi' } },
        kubeEvents: { resources: { memory: '64Mi' }, storageSize: '5Gi' },
      },
    },
  }),
  option('scheduling', {
    pools: {
      collectors: {
        node: {
          tolerations: [
            { key: 'dedicated', operator: 'Equal', value: 'gpu' },
            { effect: 'NoSchedule' },
          ],
          nodeSelector: { 'kubernetes.io/os': 'linux' },
          priorityClass: 'collectors',
        },
        cluster: {
          tolerations: [{ key: 'dedicated', effect: 'NoExecute' }],
          nodeSelector: { pool: 'monitoring' },
          priorityClass: 'collectors',
        },
        kubeEvents: { nodeSelector: { pool: 'monitoring' }, tolerations: [] },
      },
    },
  }),
  option('replicas', {
    one: { collectors: { cluster: { replicas: 1 } } },
    five: { collectors: { cluster: { replicas: 5, storageSize: '20Gi' } } },
  }),
  option('stability', {
    preview: { collectors: { cluster: { stability: 'public-preview' } } },
    'scrape-configs': {
      collectors: {
        cluster: { stability: 'experimental', scrapeConfigs: true },
      },
    },
  }),
  option('node-port', { open: { collectors: { node: { openPort: true } } } }),
  option('config-reloader', {
    none: { configReloader: { enabled: false } },
  }),
  option('delivery', {
    flux: {
      delivery: {
        method: 'flux',
        repositoryUrl: 'https://git.example.net/platform/prod-fra1.git',
        secret: 'forge',
      },
    },
    argocd: {
      delivery: {
        method: 'argocd',
        repositoryUrl: 'https://git.example.net/platform/prod-fra1.git',
      },
    },
    helm: { delivery: { method: 'helm-values' } },
    'k8s-monitoring': { delivery: { method: 'k8s-monitoring' } },
  }),
  option('network-policy', {
    none: { networkPolicy: { enabled: false } },
    sources: {
      networkPolicy: {
        scrapeNamespaces: ['prometheus'],
        apiServers: ['10.0.0.0/29', 'fd00::/64'],
      },
    },
  }),
  option('interfaces', {
    cilium: { cardinality: { virtualInterfaces: 'cilium' } },
    flannel: { cardinality: { virtualInterfaces: 'flannel' } },
    all: { cardinality: { virtualInterfaces: 'none' } },
  }),
  option('filesystems', { all: { cardinality: { filesystems: true } } }),
  option('ipvs', { measured: { cardinality: { ipvs: true } } }),
  option('cadvisor-labels', {
    kept: { cardinality: { cadvisorLabels: true } },
  }),
  option('pod-log-labels', {
    container: { cardinality: { podLogLabels: ['container'] } },
    namespace: { cardinality: { podLogLabels: [] } },
  }),
  option('scrape-self-metrics', {
    kept: { cardinality: { scrapeSelfMetrics: true } },
  }),
  option('self-metrics', {
    all: { cardinality: { allSelfMetrics: true } },
  }),
  option('ci', {
    gitea: { ci: 'gitea' },
    gitlab: { ci: 'gitlab' },
    none: { ci: 'none' },
  }),
  option('grafana', { sidecar: { grafana: { sidecar: true } } }),
  option('host', {
    ...Object.fromEntries(
      HOST_KINDS.map(kind => [kind, host(`${kind}-01`, kind)]),
    ),
    'debian-arm64': host('nas-02', 'debian', { architecture: 'arm64' }),
    rpm: host('build-01', 'rpm', {
      journals: [{ name: 'guests', path: '/var/log/journal/remote' }],
    }),
    exporters: host('vyos-02', 'vyos', {
      journals: [{ name: 'remote-hosts', path: '/var/log/journal/remote' }],
      scrapeTargets: [
        { job: 'frr', address: '127.0.0.1:9342' },
        {
          job: 'ups',
          address: '[::1]:9199',
          scheme: 'https',
          metricsPath: '/ups_metrics',
          intervalSeconds: 60,
        },
      ],
    }),
  }),
  option('catalog', {
    named: {
      catalog: {
        owner: 'group:default/infra',
        system: 'observability',
        metricsInstance: 'eu',
        logsInstance: 'eu',
      },
    },
  }),
];
