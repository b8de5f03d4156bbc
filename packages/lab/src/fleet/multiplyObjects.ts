import type { KubernetesObject } from '../kubernetes';
import type { RecordedObjects } from '../kubernetes/objects/RecordedObjects';
import type { Clone } from './Clone';
import { DAEMON_SET, daemonSetOf } from './daemonSetOf';

/** Whose node and pod the new ones are like, by what became of them. */
const LIKE = {
  well: { node: 'k8s-worker-01', pod: 'alloy-node-hp9hd' },
  dead: { node: 'k8s-worker-03', pod: undefined },
  killed: { node: 'k8s-worker-01', pod: 'alloy-node-pzd79' },
} as const;
/** As the controller of EndpointSlices makes them. */
const ENDPOINTS_PER_SLICE = 100;

type Fields = Record<string, any>;

/**
 * The objects of a world with more nodes, each with its pod of the DaemonSet.
 * What is out of order is as in the degraded world. What new objects have in
 * common they share, so that thousands of them take little memory.
 */
export function multiplyObjects(
  healthy: RecordedObjects,
  degraded: RecordedObjects,
  clones: readonly Clone[],
): RecordedObjects {
  const nodes = {
    well: find(healthy, 'nodes', LIKE.well.node),
    dead: find(degraded, 'nodes', LIKE.dead.node),
  };
  const killed = find(degraded, 'pods', LIKE.killed.pod);
  const pods = {
    well: find(healthy, 'pods', LIKE.well.pod),
    dead: podOn(degraded, LIKE.dead.node),
    killed,
  };
  const ill = clones.filter(it => it.state !== 'well');
  const newPods = clones.map(it => podOf(it, pods[it.state]));
  const added: Record<string, KubernetesObject[]> = {
    nodes: clones.map(it =>
      nodeOf(it, it.state === 'dead' ? nodes.dead : nodes.well),
    ),
    pods: newPods,
    endpointslices: endpointSlices(healthy, clones, newPods),
  };
  return {
    resourceVersion: healthy.resourceVersion,
    objects: healthy.objects.map(({ resource, objects }) => ({
      resource,
      objects: [
        ...objects.map(it =>
          resource.plural === 'daemonsets'
            ? daemonSetOf(it, { pods: clones.length, ill: ill.length })
            : it,
        ),
        ...(added[resource.plural] ?? []),
      ],
    })),
  };
}

function objectsOf(recorded: RecordedObjects, plural: string) {
  return recorded.objects
    .filter(it => it.resource.plural === plural)
    .flatMap(it => it.objects);
}

function find(recorded: RecordedObjects, plural: string, name: string) {
  const found = objectsOf(recorded, plural).find(
    it => it.metadata.name === name,
  );
  if (!found) {
    throw new Error(`the recording has no ${name} among its ${plural}`);
  }
  return found;
}

function podOn(recorded: RecordedObjects, node: string): KubernetesObject {
  const found = objectsOf(recorded, 'pods').find(
    it =>
      it.metadata.name.startsWith(`${DAEMON_SET}-`) &&
      (it.spec as Fields).nodeName === node,
  );
  if (!found) {
    throw new Error(`the recording has no pod of ${DAEMON_SET} on ${node}`);
  }
  return found;
}

function nodeOf(clone: Clone, like: KubernetesObject): KubernetesObject {
  const { metadata, status, spec } = like as Fields;
  return {
    ...like,
    metadata: {
      ...metadata,
      name: clone.node,
      uid: uidOf('a0de', clone.index),
      labels: { ...metadata.labels, 'kubernetes.io/hostname': clone.node },
    },
    spec: { ...spec, podCIDR: clone.podCidr, podCIDRs: [clone.podCidr] },
    status: {
      ...status,
      addresses: [
        { type: 'InternalIP', address: clone.ip },
        { type: 'Hostname', address: clone.node },
      ],
    },
  };
}

function podOf(clone: Clone, like: KubernetesObject): KubernetesObject {
  const { metadata, spec, status } = like as Fields;
  return {
    ...like,
    metadata: {
      ...metadata,
      name: clone.pod,
      uid: uidOf('90d0', clone.index),
    },
    spec: {
      ...spec,
      nodeName: clone.node,
      affinity: affinityTo(clone.node),
    },
    status: {
      ...status,
      hostIP: clone.ip,
      hostIPs: [{ ip: clone.ip }],
      podIP: clone.ip,
      podIPs: [{ ip: clone.ip }],
    },
  };
}

/** How the controller of DaemonSets ties a pod to its node. */
function affinityTo(node: string): object {
  const matchFields = [
    { key: 'metadata.name', operator: 'In', values: [node] },
  ];
  return {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: [{ matchFields }],
      },
    },
  };
}

function endpointSlices(
  recorded: RecordedObjects,
  clones: readonly Clone[],
  pods: readonly KubernetesObject[],
): KubernetesObject[] {
  const like = objectsOf(recorded, 'endpointslices').find(
    it => it.metadata.labels?.['kubernetes.io/service-name'] === DAEMON_SET,
  ) as Fields | undefined;
  if (!like) {
    return [];
  }
  const endpoints = clones.map((clone, index) => ({
    ...like.endpoints[0],
    addresses: [clone.ip],
    conditions: {
      ready: clone.state === 'well',
      serving: clone.state === 'well',
      terminating: false,
    },
    targetRef: {
      kind: 'Pod',
      namespace: pods[index].metadata.namespace,
      name: clone.pod,
      uid: pods[index].metadata.uid,
    },
    nodeName: clone.node,
  }));
  const slices: KubernetesObject[] = [];
  for (let at = 0; at < endpoints.length; at += ENDPOINTS_PER_SLICE) {
    const { metadata } = like;
    slices.push({
      ...like,
      metadata: {
        ...metadata,
        name: `${metadata.generateName}${String(at).padStart(5, '0')}`,
        uid: uidOf('e9d5', at),
      },
      endpoints: endpoints.slice(at, at + ENDPOINTS_PER_SLICE),
    });
  }
  return slices;
}

function uidOf(kind: string, index: number): string {
  return `0f1ee700-${kind}-4000-8000-${index.toString(16).padStart(12, '0')}`;
}
