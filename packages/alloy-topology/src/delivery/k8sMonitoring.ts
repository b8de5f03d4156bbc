import { keptSelfMetrics } from '../selfMetrics/keptSelfMetrics';
import { CollectorSettings, Spec, StoreAccess } from '../spec';
import { renderYaml } from '../yaml/renderYaml';
import { Delivery } from './Delivery';

const FOLDER = 'k8s-monitoring';
const RELEASE = 'k8s-monitoring';

/** The chart k8s-monitoring, version 4: the way for those who move to it. */
export const k8sMonitoring: Delivery = {
  files: spec =>
    new Map([
      [
        `${FOLDER}/values.yaml`,
        renderYaml({
          comment: 'Values of the chart grafana/k8s-monitoring, version 4.',
          value: valuesOf(spec),
        }),
      ],
      [`${FOLDER}/README.md`, readme(spec)],
    ]),
  commands: spec => [
    'kubectl apply --kustomize kubernetes',
    'helm repo add grafana https://grafana.github.io/helm-charts',
    `helm upgrade --install ${RELEASE} grafana/k8s-monitoring --version '^4' --namespace ${spec.namespace} --values delivery/${FOLDER}/values.yaml`,
  ],
  takesEffect: 'given to Helm',
  // The namespace and its Secrets; the chart's operator makes everything else.
  isManifest: ({ kind }) => ['Namespace', 'ExternalSecret'].includes(kind),
  isConfiguredByChart: true,
  note: () =>
    `The chart \`grafana/k8s-monitoring\` makes the collectors in its own way, with configurations of its own. [What it cannot carry](delivery/${FOLDER}/README.md).`,
};

function valuesOf(spec: Spec) {
  const { otlp, collectors, cardinality } = spec;
  return {
    cluster: { name: spec.cluster },
    destinations: destinations(spec),
    hostMetrics: {
      enabled: true,
      collector: 'alloy-node',
      linuxHosts: { enabled: true, source: 'alloy' },
    },
    clusterMetrics: { enabled: true, collector: 'alloy-cluster' },
    podLogsViaLoki: { enabled: true, collector: 'alloy-node' },
    nodeLogs: { enabled: true, collector: 'alloy-node' },
    clusterEvents: { enabled: true, collector: 'alloy-kube-events' },
    prometheusOperatorObjects: { enabled: true, collector: 'alloy-cluster' },
    ...(otlp.enabled && {
      applicationObservability: {
        enabled: true,
        collector: 'alloy-cluster',
        receivers: {
          otlp: {
            grpc: { enabled: true, port: otlp.grpcPort },
            http: { enabled: true, port: otlp.httpPort },
          },
        },
      },
    }),
    integrations: {
      collector: 'alloy-cluster',
      alloy: {
        instances: [
          {
            name: 'alloy',
            labelSelectors: {
              'app.kubernetes.io/name': [
                'alloy-node',
                'alloy-cluster',
                'alloy-kube-events',
              ],
            },
            ...(!cardinality.allSelfMetrics && {
              metrics: { tuning: { includeMetrics: keptSelfMetrics() } },
            }),
          },
        ],
      },
    },
    collectors: {
      'alloy-node': {
        presets: ['linux-host-monitor', 'filesystem-log-reader', 'daemonset'],
        ...settingsOf(collectors.node, {
          tolerations: [{ operator: 'Exists' }],
        }),
      },
      'alloy-cluster': {
        presets: ['clustered', 'statefulset'],
        ...settingsOf(
          collectors.cluster,
          { replicas: collectors.cluster.replicas },
          {
            stabilityLevel: collectors.cluster.stability,
            ...(otlp.enabled && { extraPorts: otlpPorts(spec) }),
          },
        ),
      },
      'alloy-kube-events': {
        presets: ['singleton'],
        ...settingsOf(collectors.kubeEvents),
      },
    },
    // The chart's allow-lists expect these names to be there.
    telemetryServices: { 'kube-state-metrics': { deploy: true } },
  };
}

function destinations({ metrics, logs, traces, ...spec }: Spec) {
  const extraLabels = {
    datacentre: spec.datacentre,
    ...spec.externalLabels,
  };
  return {
    metrics: {
      type: 'prometheus',
      url: metrics.remoteWriteUrl,
      tenantId: metrics.tenant,
      extraLabels,
      ...access(spec.namespace, metrics),
    },
    logs: {
      type: 'loki',
      url: logs.url,
      tenantId: logs.tenant,
      extraLabels,
      ...access(spec.namespace, logs),
    },
    ...(traces && {
      traces: {
        type: 'otlp',
        url: traces.url,
        protocol: 'http',
        ...(traces.tenant && { tenantId: traces.tenant }),
        ...access(spec.namespace, traces),
        metrics: { enabled: false },
        logs: { enabled: false },
        traces: { enabled: true },
      },
    }),
  };
}

/** Credentials from Secrets that are there: the chart makes none and holds none. */
function access(namespace: string, { basicAuth, bearerAuth }: StoreAccess) {
  const secret = basicAuth?.secret ?? bearerAuth?.secret;
  return {
    ...(basicAuth && {
      auth: {
        type: 'basic',
        username: basicAuth.username,
        passwordKey: basicAuth.key,
      },
    }),
    ...(bearerAuth && {
      auth: { type: 'bearerToken', bearerTokenKey: bearerAuth.key },
    }),
    ...(secret && { secret: { create: false, name: secret, namespace } }),
  };
}

/** Of a collector what the chart hands on to its pods. */
function settingsOf(
  settings: CollectorSettings,
  controllerDefaults: object = {},
  alloy: object = {},
) {
  const { resources, tolerations, nodeSelector, priorityClass } = settings;
  const controller = {
    ...controllerDefaults,
    ...(tolerations && { tolerations }),
    ...(nodeSelector && { nodeSelector }),
    ...(priorityClass && { priorityClassName: priorityClass }),
  };
  return {
    alloy: {
      ...alloy,
      resources: {
        requests: { cpu: resources.cpu, memory: resources.memory },
        limits: { memory: resources.memoryLimit },
      },
    },
    ...(Object.keys(controller).length > 0 && { controller }),
  };
}

function otlpPorts({ otlp: { grpcPort, httpPort } }: Spec) {
  return [
    { name: 'otlp-grpc', port: grpcPort },
    { name: 'otlp-http', port: httpPort },
  ].map(({ name, port }) => ({
    name,
    port,
    targetPort: port,
    protocol: 'TCP',
  }));
}

function readme(spec: Spec): string {
  const hasCa = [spec.metrics, spec.logs, spec.traces].some(
    store => store?.tls,
  );
  return `# Values of the chart grafana/k8s-monitoring

For version 4, whose collectors are named and given presets: the three of this topology under their own names. Its operator makes them, with configurations of the chart's own.

\`\`\`sh
${k8sMonitoring.commands(spec).join('\n')}
\`\`\`

## Moving there

1. Install the chart beside the collectors that run, in a namespace of its own, with another \`cluster.name\`.
2. Compare what arrives: the chart scrapes cAdvisor and kubelet from alloy-cluster, keeps what its allow-lists name, and its jobs have other names. Dashboards and alerts that go by \`job\` have to be changed.
3. Take the name of the cluster, and remove the collectors that ran before: both at once store every sample twice.

## What the chart cannot carry

- PrometheusRules: it syncs none to a ruler. Those of the cluster, and \`alerts/\`, have to be loaded in another way, such as \`mimirtool rules load\`.
- The hosts outside Kubernetes: they are installed from \`hosts/\`, as before.
- Alerts and dashboards: it has none. Those of this repository ask for \`alloy_build_info\` and the like, which the chart's integration keeps for them; the labels \`pod\` and \`namespace\` are the chart's.
- This topology's rules of cardinality: what is left out of host metrics, cAdvisor and logs is decided by the chart's allow-lists and tuning instead.
- The version of Alloy (${
    spec.alloyVersion
  } here), the config reloader, NetworkPolicies and roles: the chart and its operator choose them.
- Port 12345 of alloy-node on the loopback address alone.
${
  spec.collectors.cluster.scrapeConfigs
    ? '- ScrapeConfigs: see the feature of the chart for those that its version knows.\n'
    : ''
}${
    hasCa
      ? '- The private CA: set `destinations.*.tls.ca` to its text, or mount it and set `tls.caFile`.\n'
      : ''
  }`;
}
