import { CONFIG_RELOADER_IMAGE } from '../kubernetes/configReloader';
import { Collector, KubernetesObject } from '../kubernetes/Collector';
import { COLLECTORS } from '../kubernetes/collectors';
import { PEERS_SERVICE } from '../kubernetes/alloyClusterServices';
import { WORKLOAD_KINDS, workloadOf } from '../kubernetes/workloadOf';
import { Spec } from '../spec';
import { renderYaml } from '../yaml/renderYaml';
import { Delivery } from './Delivery';
import { chartContainer, ChartPod, flagOf, without } from './chartPod';

const FOLDER = 'helm';

/** What the chart makes of the values; all else stays a manifest. */
const OF_THE_CHART: readonly string[] = [
  ...WORKLOAD_KINDS,
  'PodDisruptionBudget',
];

/** A release of the chart grafana/alloy for each collector. */
export const helmValues: Delivery = {
  files: spec =>
    new Map([
      ...COLLECTORS.map(
        collector =>
          [
            `${FOLDER}/${collector.name}.yaml`,
            renderYaml({
              comment: `Values of the chart grafana/alloy for release ${collector.name}.`,
              value: valuesOf(spec, collector),
            }),
          ] as const,
      ),
      [`${FOLDER}/README.md`, readme(spec)],
    ]),
  commands: spec => [
    'kubectl apply --kustomize kubernetes',
    'helm repo add grafana https://grafana.github.io/helm-charts',
    ...COLLECTORS.map(({ name }) => upgrade(spec, name)),
  ],
  takesEffect: 'given to Helm',
  isManifest: ({ kind, metadata }) =>
    !OF_THE_CHART.includes(kind) && metadata.name !== PEERS_SERVICE,
  note: () =>
    `The chart \`grafana/alloy\` makes the workloads, their ConfigMaps and the Service of the peers; \`kubernetes/\` holds the rest. [What it cannot carry](delivery/${FOLDER}/README.md).`,
};

function upgrade(spec: Spec, release: string): string {
  return `helm upgrade --install ${release} grafana/alloy --namespace ${spec.namespace} --values delivery/${FOLDER}/${release}.yaml`;
}

/**
 * The values by which the chart makes the workload that is rendered as a
 * manifest elsewhere: they are read off it, so that both say the same.
 */
function valuesOf(spec: Spec, collector: Collector) {
  const workload = workloadOf(spec, collector) as KubernetesObject & ChartPod;
  const pod = workload.spec.template.spec;
  const container = chartContainer(pod);
  const clusterName = flagOf(container, '--cluster.name');
  return {
    fullnameOverride: collector.name,
    crds: { create: false },
    image: {
      registry: 'docker.io',
      repository: 'grafana/alloy',
      tag: spec.alloyVersion,
    },
    ...(pod.securityContext && {
      global: { podSecurityContext: pod.securityContext },
    }),
    serviceAccount: { create: false, name: pod.serviceAccountName },
    // The chart's role may read everything that any component could; ours is in kubernetes/.
    rbac: { create: false },
    alloy: {
      configMap: { content: escapeTemplate(collector.configuration(spec)) },
      ...(clusterName && {
        clustering: { enabled: true, name: clusterName, portName: 'tcp-peers' },
      }),
      stabilityLevel: flagOf(container, '--stability.level'),
      storagePath: flagOf(container, '--storage.path'),
      extraEnv: container.env,
      extraPorts: container.ports
        .filter(({ name }) => name !== 'http-metrics')
        .map(({ name, containerPort }) => ({
          name,
          port: containerPort,
          targetPort: containerPort,
          protocol: 'TCP',
        })),
      mounts: { extra: without(container.volumeMounts, 'config') },
      securityContext: container.securityContext,
      resources: container.resources,
    },
    configReloader: configReloader(pod),
    controller: controller(workload),
    service: { enabled: false },
  };
}

function controller(workload: KubernetesObject & ChartPod) {
  const { spec, kind } = workload;
  const pod = spec.template.spec;
  const volumes = without(pod.volumes, 'config');
  return {
    type: kind.toLowerCase(),
    ...(spec.replicas !== undefined && { replicas: spec.replicas }),
    ...(pod.hostNetwork && { hostNetwork: true }),
    ...(pod.hostPID && { hostPID: true }),
    ...(pod.dnsPolicy && { dnsPolicy: pod.dnsPolicy }),
    ...(pod.terminationGracePeriodSeconds && {
      terminationGracePeriodSeconds: pod.terminationGracePeriodSeconds,
    }),
    ...(pod.priorityClassName && { priorityClassName: pod.priorityClassName }),
    ...(pod.nodeSelector && { nodeSelector: pod.nodeSelector }),
    ...(pod.tolerations && { tolerations: pod.tolerations }),
    ...(pod.affinity && { affinity: pod.affinity }),
    ...((spec.updateStrategy ?? spec.strategy) && {
      updateStrategy: spec.updateStrategy ?? spec.strategy,
    }),
    ...(volumes.length > 0 && { volumes: { extra: volumes } }),
    ...(spec.volumeClaimTemplates && {
      parallelRollout: true,
      podDisruptionBudget: { enabled: true, maxUnavailable: 1 },
      volumeClaimTemplates: spec.volumeClaimTemplates,
    }),
  };
}

function configReloader(pod: ChartPod['spec']['template']['spec']) {
  const [, reloader] = pod.containers;
  if (!reloader) {
    return { enabled: false };
  }
  const [registry, repository, tag] = CONFIG_RELOADER_IMAGE;
  return {
    enabled: true,
    image: { registry, repository, tag },
    customArgs: reloader.args,
    resources: reloader.resources,
    securityContext: reloader.securityContext,
  };
}

/** A text that the chart takes for a template, and that is to come out as it is. */
export function escapeTemplate(text: string): string {
  return text.replaceAll('{{', '{{ "{{" }}');
}

function readme(spec: Spec): string {
  return `# Values of the chart grafana/alloy

One release for each collector, named like it, with the values read off the manifests that the other ways apply. Written for chart 1.11; see \`helm show values grafana/alloy\` for others.

\`\`\`sh
${helmValues.commands(spec).join('\n')}
\`\`\`

A changed configuration is ${
    spec.configReloader.enabled
      ? 'taken in by the sidecar, without a rollout'
      : 'rolled out by its checksum'
  }.

## What the chart cannot carry

- Roles of least privilege, NetworkPolicies, the Service for OTLP, the volume of alloy-kube-events, Secrets of External Secrets, alerts and the dashboard: they are manifests in \`kubernetes/\`, \`alerts/\` and \`dashboards/\`, applied beside the releases.
- The port of alloy-node on the loopback address alone: the chart's probe asks the pod's address. Port 12345 answers on every node, without authentication; keep it from outside by the network's own means.
- The hosts outside Kubernetes: they are installed from \`hosts/\`.
- A ConfigMap of another name for each configuration: one that does not load is taken in by every pod at once.
`;
}
