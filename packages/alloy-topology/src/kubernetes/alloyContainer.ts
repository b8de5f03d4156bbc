import { CollectorSettings, Spec, Stability } from '../spec';
import { COMMON_STORES, Store } from '../credentials';
import { credentialsVolume } from './credentialsVolume';

/** The one port of Alloy: its interface, its metrics, and the peers' gossip. */
export const ALLOY_PORT = 12345;

/** Where its configuration is mounted. */
export const CONFIG_PATH = '/etc/alloy';

/** Where Alloy keeps its write-ahead log and its positions. */
export const STORAGE_PATH = '/var/lib/alloy';

interface Port {
  readonly name: string;
  readonly containerPort: number;
}

interface VolumeMount {
  readonly name: string;
  readonly mountPath: string;
  readonly mountPropagation?: string;
  readonly readOnly?: boolean;
}

export interface AlloyContainerOptions {
  readonly spec: Spec;
  /** Flags beside those that every collector has. */
  readonly flags?: readonly string[];
  readonly ports?: readonly Port[];
  readonly resources: CollectorSettings['resources'];
  /** The least stable components of the configuration; default: stable ones. */
  readonly stability?: Stability;
  /** Whether only its own network sees its port; on the host's network, that is the node. */
  readonly isLoopbackOnly?: boolean;
  readonly securityContext: Readonly<Record<string, unknown>>;
  /** The stores whose credentials it needs; default: those of every collector. */
  readonly stores?: readonly Store[];
  /** Mounts beside the configuration's. */
  readonly mounts: readonly VolumeMount[];
}

/** The container that runs Alloy, as its configurations expect it. */
export function alloyContainer(options: AlloyContainerOptions) {
  const { spec, flags = [], ports = [], mounts, resources } = options;
  const { stability = 'generally-available', isLoopbackOnly = false } = options;
  const { stores = COMMON_STORES } = options;
  const address = isLoopbackOnly ? '127.0.0.1' : '0.0.0.0';
  return {
    name: 'alloy',
    image: `docker.io/grafana/alloy:${spec.alloyVersion}`,
    args: [
      'run',
      `${CONFIG_PATH}/config.alloy`,
      `--storage.path=${STORAGE_PATH}`,
      `--server.http.listen-addr=${address}:${ALLOY_PORT}`,
      '--server.http.ui-path-prefix=/',
      ...flags,
      `--stability.level=${stability}`,
    ],
    env: [
      // The configurations name nodes and pods by these: what the process
      // takes for its host's name is the pod's, unless it is on the host network.
      fromField('K8S_NODE_NAME', 'spec.nodeName'),
      fromField('POD_NAME', 'metadata.name'),
      fromField('POD_NAMESPACE', 'metadata.namespace'),
      fromField('POD_IP', 'status.podIP'),
    ],
    ports: [{ name: 'http-metrics', containerPort: ALLOY_PORT }, ...ports],
    readinessProbe: {
      httpGet: {
        ...(isLoopbackOnly && { host: address }),
        path: '/-/ready',
        port: ALLOY_PORT,
      },
      initialDelaySeconds: 10,
      timeoutSeconds: 1,
    },
    resources: {
      requests: { cpu: resources.cpu, memory: resources.memory },
      limits: { memory: resources.memoryLimit },
    },
    securityContext: options.securityContext,
    volumeMounts: [
      { name: 'config', mountPath: CONFIG_PATH, readOnly: true },
      ...credentialsVolume(spec, stores).mounts,
      ...mounts,
    ],
  };
}

/** The volumes that every collector has: configuration and credentials. */
export function podVolumes(
  spec: Spec,
  collector: string,
  stores: readonly Store[] = COMMON_STORES,
) {
  return [
    // kustomize adds the hash to its name.
    { name: 'config', configMap: { name: collector } },
    ...credentialsVolume(spec, stores).volumes,
  ];
}

function fromField(name: string, fieldPath: string) {
  return { name, valueFrom: { fieldRef: { fieldPath } } };
}
