import { renderClusterConfiguration } from '../alloy/clusterConfiguration';
import { STORES } from '../credentials';
import { Spec } from '../spec';
import { alloyContainer, podVolumes, STORAGE_PATH } from './alloyContainer';
import {
  ALLOY_CLUSTER,
  otlpService,
  PEERS_SERVICE,
  peersService,
} from './alloyClusterServices';
import { Collector } from './Collector';
import { configReloader } from './configReloader';
import { objectLabels, selectorLabels } from './labels';
import { networkPolicy } from './networkPolicy';
import { podScheduling } from './podScheduling';
import { PolicyRule, READ } from './rbac';
import { UNPRIVILEGED_CONTAINER, UNPRIVILEGED_POD } from './unprivileged';

/** alloy-cluster: what lives anywhere in the cluster, shared by clustered replicas. */
export const alloyCluster: Collector = {
  name: ALLOY_CLUSTER,
  rules,
  manifests: spec =>
    new Map([
      [
        'statefulset.yaml',
        [
          {
            comment:
              'Clustered replicas share the targets of ServiceMonitors, PodMonitors and Probes.\n' +
              'A StatefulSet for the write-ahead log: each replica finds its own volume again.',
            value: statefulSet(spec),
          },
          { value: disruptionBudget(spec) },
        ],
      ],
      [
        'networkpolicy.yaml',
        networkPolicy(spec, {
          collector: ALLOY_CLUSTER,
          isClustered: true,
          openPorts: otlpPorts(spec).map(port => port.containerPort),
        }),
      ],
      [
        'services.yaml',
        [
          {
            comment:
              'How replicas find each other, before they are ready, too.',
            value: peersService(spec),
          },
          ...(spec.otlp.enabled
            ? [
                {
                  comment: 'Where applications push OTLP.',
                  value: otlpService(spec),
                },
              ]
            : []),
        ],
      ],
    ]),
  configuration: renderClusterConfiguration,
};

function rules(spec: Spec): readonly PolicyRule[] {
  const monitors = [
    'servicemonitors',
    'podmonitors',
    'probes',
    ...(spec.collectors.cluster.scrapeConfigs ? ['scrapeconfigs'] : []),
  ];
  return [
    {
      apiGroups: ['monitoring.coreos.com'],
      resources: spec.metrics.rulerUrl
        ? [...monitors, 'prometheusrules']
        : monitors,
      verbs: READ,
    },
    {
      apiGroups: [''],
      resources: ['namespaces', 'pods', 'services'],
      verbs: READ,
    },
    {
      apiGroups: ['discovery.k8s.io'],
      resources: ['endpointslices'],
      verbs: READ,
    },
    // Probes may name Ingresses.
    { apiGroups: ['networking.k8s.io'], resources: ['ingresses'], verbs: READ },
    // Monitors may name a Secret or a ConfigMap with credentials or a CA.
    { apiGroups: [''], resources: ['configmaps', 'secrets'], verbs: ['get'] },
  ];
}

function statefulSet(spec: Spec) {
  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: {
      name: ALLOY_CLUSTER,
      namespace: spec.namespace,
      labels: objectLabels(ALLOY_CLUSTER),
    },
    spec: {
      replicas: spec.collectors.cluster.replicas,
      serviceName: PEERS_SERVICE,
      podManagementPolicy: 'Parallel',
      minReadySeconds: 10,
      selector: { matchLabels: selectorLabels(ALLOY_CLUSTER) },
      template: {
        metadata: { labels: objectLabels(ALLOY_CLUSTER) },
        spec: podSpec(spec),
      },
      volumeClaimTemplates: [
        {
          metadata: { name: 'wal' },
          spec: {
            accessModes: ['ReadWriteOnce'],
            ...(spec.storageClass && { storageClassName: spec.storageClass }),
            resources: {
              requests: { storage: spec.collectors.cluster.storageSize },
            },
          },
        },
      ],
    },
  };
}

function podSpec(spec: Spec) {
  const settings = spec.collectors.cluster;
  return {
    serviceAccountName: ALLOY_CLUSTER,
    ...podScheduling(settings),
    terminationGracePeriodSeconds: 60,
    securityContext: UNPRIVILEGED_POD,
    affinity: {
      podAntiAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          {
            weight: 100,
            podAffinityTerm: {
              labelSelector: { matchLabels: selectorLabels(ALLOY_CLUSTER) },
              topologyKey: 'kubernetes.io/hostname',
            },
          },
        ],
      },
    },
    containers: [
      alloyContainer({
        spec,
        flags: [
          '--cluster.enabled=true',
          `--cluster.join-addresses=${PEERS_SERVICE}`,
          // Without a name, the collectors of two clusters that can reach each other merge.
          `--cluster.name=${spec.cluster}`,
        ],
        ports: otlpPorts(spec),
        resources: settings.resources,
        stability: settings.stability,
        securityContext: UNPRIVILEGED_CONTAINER,
        stores: STORES,
        mounts: [{ name: 'wal', mountPath: STORAGE_PATH }],
      }),
      ...configReloader(spec),
    ],
    volumes: [...podVolumes(spec, ALLOY_CLUSTER, STORES)],
  };
}

function otlpPorts({ otlp }: Spec) {
  return otlp.enabled
    ? [
        { name: 'otlp-grpc', containerPort: otlp.grpcPort },
        { name: 'otlp-http', containerPort: otlp.httpPort },
      ]
    : [];
}

function disruptionBudget(spec: Spec) {
  return {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: {
      name: ALLOY_CLUSTER,
      namespace: spec.namespace,
      labels: objectLabels(ALLOY_CLUSTER),
    },
    spec: {
      maxUnavailable: 1,
      selector: { matchLabels: selectorLabels(ALLOY_CLUSTER) },
    },
  };
}
