import type { Spec } from '@alloy-fleet/alloy-topology';
import { hashOf } from '../telemetry/motion/noise';

/** An instance of the new cluster, and the recorded one that it is like. */
export interface Likeness {
  readonly name: string;
  readonly like: string;
}

/** A pod of a collector, on which node. */
export interface GrownPod extends Likeness {
  readonly collector: string;
  readonly node: string;
}

/** The names in a new cluster of what the healthy world has. */
export interface GrownNames {
  readonly nodes: readonly Likeness[];
  readonly pods: readonly GrownPod[];
  readonly hosts: readonly Likeness[];
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
const NODE_PODS: Readonly<Record<string, string>> = {
  'k8s-cp-01': 'alloy-node-488nn',
  'k8s-cp-02': 'alloy-node-n2g9n',
  'k8s-cp-03': 'alloy-node-rxcs9',
  'k8s-worker-01': 'alloy-node-hp9hd',
  'k8s-worker-02': 'alloy-node-pzd79',
  'k8s-worker-03': 'alloy-node-txpnd',
  'k8s-worker-04': 'alloy-node-9sjxz',
};
const WORKERS = NODES.filter(it => it.includes('worker'));
const EVENTS_POD = 'alloy-kube-events-66b98f57cd-9lp4l';
const HOSTS: Readonly<Record<string, string>> = {
  proxmox: 'pve-01',
  'raspberry-pi': 'rpi-01',
  vyos: 'vyos-01',
};
const ALPHABET = 'bcdfghjklmnpqrstvwxz2456789';

/** Names everything that a new cluster has, the same each time. */
export function grownNames(spec: Spec): GrownNames {
  const { cluster, collectors, hosts } = spec;
  const nodeName = (like: string) => like.replace(/^k8s/, cluster);
  const pod = (collector: string, name: string, like: string, on: string) => ({
    collector,
    name,
    like,
    node: nodeName(on),
  });
  return {
    nodes: NODES.map(like => ({ name: nodeName(like), like })),
    pods: [
      ...NODES.map(on =>
        pod(
          'alloy-node',
          `alloy-node-${suffix(`${cluster} ${on}`, 5)}`,
          NODE_PODS[on],
          on,
        ),
      ),
      ...Array.from({ length: collectors.cluster.replicas }, (_, index) =>
        pod(
          'alloy-cluster',
          `alloy-cluster-${index}`,
          `alloy-cluster-${index % 2}`,
          WORKERS[(index + 1) % WORKERS.length],
        ),
      ),
      pod(
        'alloy-kube-events',
        `alloy-kube-events-${suffix(cluster, 9)}-${suffix(`${cluster} 0`, 5)}`,
        EVENTS_POD,
        WORKERS[0],
      ),
    ],
    hosts: hosts.map(({ name, kind }) => ({
      name,
      like: HOSTS[kind] ?? 'pve-01',
    })),
  };
}

/** The end of a name as Kubernetes makes them, but the same each time. */
function suffix(text: string, length: number): string {
  return Array.from(
    { length },
    (_, index) => ALPHABET[hashOf(`${text} ${index}`) % ALPHABET.length],
  ).join('');
}
