import { AlloyProcess, isClustered } from './AlloyProcess';
import type { Container } from './Container';

export type WorkloadKind = 'DaemonSet' | 'StatefulSet' | 'Deployment';

/** What Kubernetes is told to run for one collector. */
export interface Workload {
  readonly kind: WorkloadKind;
  readonly name: string;
  readonly namespace?: string;
  /** The labels of its pods. */
  readonly podLabels: Readonly<Record<string, string>>;
  /** How many pods; of a DaemonSet, undefined: as many as there are nodes. */
  readonly replicas?: number;
  /** How many an autoscaler may make of them; undefined without one. */
  readonly mostReplicas?: number;
  /** `Recreate` or `RollingUpdate`; a Deployment's default is the latter. */
  readonly strategy?: string;
  readonly pod: PodSpec;
  /** The names of a StatefulSet's volume claim templates. */
  readonly volumeClaimTemplates: readonly string[];
  /** The Alloy among its containers. */
  readonly process: AlloyProcess;
}

/** What is read of a pod's specification, under the names of the Kubernetes API. */
export interface PodSpec {
  /** Those that run as long as the pod does, sidecars among the init containers too. */
  readonly containers: readonly Container[];
  readonly volumes: readonly Volume[];
  readonly tolerations: readonly Toleration[];
  readonly hostNetwork: boolean;
  readonly hostPID: boolean;
  readonly dnsPolicy?: string;
  readonly serviceAccountName: string;
}

/** An address that peers are looked for at. */
export interface JoinService {
  readonly address: string;
  readonly name: string;
  readonly namespace?: string;
  /** Whether it is written as a Service of the cluster: `name.namespace.svc`. */
  readonly isService: boolean;
}

export interface Volume {
  readonly name: string;
  /** `ephemeral`: a claim of the pod, which goes with it. */
  readonly kind:
    | 'hostPath'
    | 'emptyDir'
    | 'ephemeral'
    | 'claim'
    | 'configMap'
    | 'other';
  /** The name of the claim. */
  readonly claim?: string;
  /** The path on the host, for a hostPath. */
  readonly path?: string;
  /** ConfigMaps whose keys become files of the volume. */
  readonly configMaps: readonly ConfigMapFiles[];
}

export interface ConfigMapFiles {
  readonly name: string;
  /** Files by key where they are picked or renamed; every key under its own name without. */
  readonly items?: Readonly<Record<string, string>>;
}

export interface Toleration {
  readonly key?: string;
  readonly operator?: string;
  readonly effect?: string;
}

/** How many pods may run at the same time and do the same work. */
export function hasReplicas({
  kind,
  replicas = 1,
  mostReplicas = replicas,
}: Workload): boolean {
  return kind === 'DaemonSet' || Math.max(replicas, mostReplicas) > 1;
}

/**
 * Whether it is a cluster as it should be. Of a DaemonSet that runs clustered
 * there is one thing to say, and that is not how to do it better.
 */
export function isClusterOfReplicas({ kind, process }: Workload): boolean {
  return kind !== 'DaemonSet' && isClustered(process);
}

/** As a person counts them: `7 replicas`, `a pod on every node`. */
export function replicasInWords({
  kind,
  replicas = 1,
  mostReplicas = replicas,
}: Workload): string {
  if (kind === 'DaemonSet') {
    return 'a pod on every node';
  }
  if (mostReplicas > replicas) {
    return `${replicas} to ${mostReplicas} replicas`;
  }
  return replicas === 1 ? 'one replica' : `${replicas} replicas`;
}

/** The Service names that it is told to join its cluster by, each with its namespace where one is written. */
export function joinServices({ process }: Workload): JoinService[] {
  const addresses = process.flags.get('--cluster.join-addresses') ?? '';
  return addresses
    .split(',')
    .filter(Boolean)
    .map(address => {
      const [name, namespace, kind] = joinHost(address);
      return { address, name, namespace, isService: kind === 'svc' };
    });
}

/** The name and namespace of `dnssrv+_http._tcp.name.namespace.svc:12345`. */
function joinHost(address: string): string[] {
  return address
    .replace(/^[a-z]+\+/, '')
    .replace(/:\d+$/, '')
    .split('.')
    .filter(label => !label.startsWith('_'));
}

/** As kubectl writes it: `daemonset/alloy-node`. */
export function workloadObject({ kind, name }: Workload): string {
  return `${kind.toLowerCase()}/${name}`;
}
