import { HOST_MOUNTS } from '../alloy/hostPaths';
import { renderNodeConfiguration } from '../alloy/nodeConfiguration';
import { Spec } from '../spec';
import { alloyContainer, podVolumes, STORAGE_PATH } from './alloyContainer';
import { Collector } from './Collector';
import { configReloader } from './configReloader';
import { objectLabels, selectorLabels } from './labels';
import { podScheduling } from './podScheduling';
import { READ } from './rbac';

const NAME = 'alloy-node';

/** alloy-node: what is local to a node, on every node, never clustered. */
export const alloyNode: Collector = {
  name: NAME,
  rules: () => [
    { apiGroups: [''], resources: ['nodes'], verbs: READ },
    // The kubelet asks for this on /metrics and /metrics/cadvisor.
    { apiGroups: [''], resources: ['nodes/metrics'], verbs: ['get'] },
  ],
  manifests: spec =>
    new Map([
      [
        'daemonset.yaml',
        [
          {
            comment:
              'One on every node: host metrics, kubelet and cAdvisor, pod logs, journal.\n' +
              'Never clustered: each pod collects what only it can see.',
            value: daemonSet(spec),
          },
        ],
      ],
    ]),
  configuration: renderNodeConfiguration,
};

function daemonSet(spec: Spec) {
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: {
      name: NAME,
      namespace: spec.namespace,
      labels: objectLabels(NAME),
    },
    spec: {
      selector: { matchLabels: selectorLabels(NAME) },
      updateStrategy: {
        type: 'RollingUpdate',
        rollingUpdate: { maxUnavailable: 1 },
      },
      minReadySeconds: 10,
      template: {
        metadata: { labels: objectLabels(NAME) },
        spec: podSpec(spec),
      },
    },
  };
}

function podSpec(spec: Spec) {
  const settings = spec.collectors.node;
  return {
    serviceAccountName: NAME,
    ...podScheduling(settings, {
      // Every node is watched, also one that is about to be emptied.
      tolerations: [{ operator: 'Exists' }],
      priorityClass: 'system-node-critical',
    }),
    // The network metrics of the node, not of a pod ...
    hostNetwork: true,
    // ... which would otherwise look names up as the node does, and find no Service.
    dnsPolicy: 'ClusterFirstWithHostNet',
    hostPID: true,
    containers: [
      alloyContainer({
        spec,
        resources: settings.resources,
        // The port asks nobody who they are. On the host network, every node would open it to its neighbours.
        isLoopbackOnly: !settings.openPort,
        securityContext: {
          // Logs and journal belong to root; reading is all that is needed.
          runAsUser: 0,
          runAsGroup: 0,
          allowPrivilegeEscalation: false,
          capabilities: { drop: ['ALL'], add: ['DAC_READ_SEARCH'] },
          seccompProfile: { type: 'RuntimeDefault' },
        },
        mounts: [
          ...HOST_MOUNTS.map(({ volume, path, mountPath }) => ({
            name: volume,
            mountPath,
            // What is mounted on the host later is seen, too.
            ...(path === '/' && { mountPropagation: 'HostToContainer' }),
            readOnly: true,
          })),
          { name: 'varlog', mountPath: '/var/log', readOnly: true },
          { name: 'storage', mountPath: STORAGE_PATH },
        ],
      }),
      ...configReloader(spec),
    ],
    volumes: [
      ...podVolumes(spec, NAME),
      ...HOST_MOUNTS.map(({ volume, path }) => ({
        name: volume,
        hostPath: { path },
      })),
      { name: 'varlog', hostPath: { path: '/var/log' } },
      // Positions of log files survive the pod, or it would read all again.
      {
        name: 'storage',
        hostPath: { path: STORAGE_PATH, type: 'DirectoryOrCreate' },
      },
    ],
  };
}
