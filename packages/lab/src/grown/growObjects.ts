import type { KubernetesObject } from '../kubernetes';
import {
  FLEET_RESOURCES,
  Resource,
  resourceKey,
} from '../kubernetes/objects/Resource';
import type { RecordedObjects } from '../kubernetes/objects/RecordedObjects';
import { hashOf } from '../telemetry/motion/noise';
import type { ClusterRepository } from './ClusterRepository';
import type { GrownNames, GrownPod } from './GrownNames';
import { isClusterWide } from './isClusterWide';

type Fields = Record<string, any>;

/** Plurals that are not the kind and an s. */
const PLURALS: Readonly<Record<string, string>> = {
  NetworkPolicy: 'networkpolicies',
  StorageClass: 'storageclasses',
};

/** Kinds that every API has, and that were not recorded. */
const SERVED: readonly Resource[] = [
  ...FLEET_RESOURCES,
  resourceOf('PodDisruptionBudget', 'policy/v1'),
  resourceOf('HorizontalPodAutoscaler', 'autoscaling/v2'),
  resourceOf('NetworkPolicy', 'networking.k8s.io/v1'),
  resourceOf('Role', 'rbac.authorization.k8s.io/v1'),
  resourceOf('RoleBinding', 'rbac.authorization.k8s.io/v1'),
  resourceOf('ClusterRole', 'rbac.authorization.k8s.io/v1'),
  resourceOf('ClusterRoleBinding', 'rbac.authorization.k8s.io/v1'),
];

/**
 * The objects of a new cluster: nodes like the recorded ones, and what its
 * repository asks for, running as asked.
 *
 * @param createdAt when everything was made, in the recording's time
 */
export function growObjects(options: {
  recorded: RecordedObjects;
  repository: ClusterRepository;
  names: GrownNames;
  createdAt: string;
}): RecordedObjects {
  const { recorded, repository, names, createdAt } = options;
  const cluster = repository.spec.cluster;
  const made = (kind: string, object: Fields): KubernetesObject => ({
    ...object,
    metadata: {
      uid: uidOf(`${cluster} ${kind} ${object.metadata.name}`),
      resourceVersion: String(recorded.resourceVersion),
      generation: 1,
      creationTimestamp: createdAt,
      ...object.metadata,
    },
  });
  const pods = names.pods.flatMap(pod => {
    const workload = workloadOf(repository, pod.collector);
    return workload ? [made('Pod', podOf(pod, workload, recorded, names))] : [];
  });
  const all = [
    ...objectsOf(recorded, 'nodes').map(it => ['Node', nodeOf(it, names)]),
    ...repository.manifests.map(it => [
      it.kind!,
      { ...withoutKind(it), ...statusOf(it, names, createdAt) },
    ]),
    ...claims(repository, names).map(it => ['PersistentVolumeClaim', it]),
    ...repository.manifests
      .filter(it => it.kind === 'Service')
      .map(it => ['EndpointSlice', endpointSliceOf(it, pods)]),
  ] as [string, Fields][];
  const found = new Map<
    string,
    { resource: Resource; objects: KubernetesObject[] }
  >(SERVED.map(it => [resourceKey(it), { resource: it, objects: [] }]));
  const add = (resource: Resource, object: KubernetesObject) => {
    const key = resourceKey(resource);
    const known = found.get(key) ?? { resource, objects: [] };
    known.objects.push(object);
    found.set(key, known);
  };
  const kinds = new Map(
    repository.manifests.map(it => [it.kind!, String(it.apiVersion)]),
  );
  for (const [kind, object] of all) {
    const known = SERVED.find(it => it.kind === kind);
    add(known ?? resourceOf(kind, kinds.get(kind) ?? 'v1'), made(kind, object));
  }
  const podResource = FLEET_RESOURCES.find(it => it.kind === 'Pod')!;
  pods.forEach(it => add(podResource, it));
  return {
    resourceVersion: recorded.resourceVersion,
    objects: [...found.values()],
  };
}

function resourceOf(kind: string, apiVersion: string): Resource {
  const [version, group = ''] = apiVersion.split('/').reverse();
  return {
    group,
    version,
    kind,
    plural: PLURALS[kind] ?? `${kind.toLowerCase()}s`,
    namespaced: !isClusterWide(kind),
  };
}

function objectsOf(recorded: RecordedObjects, plural: string): Fields[] {
  return recorded.objects
    .filter(it => it.resource.plural === plural && it.resource.version === 'v1')
    .flatMap(it => it.objects as readonly Fields[]);
}

function workloadOf(repository: ClusterRepository, name: string) {
  return repository.manifests.find(
    it => (it.spec as Fields)?.template && it.metadata.name === name,
  ) as Fields | undefined;
}

function withoutKind({ kind: _kind, apiVersion: _version, ...rest }: Fields) {
  return rest;
}

function nodeOf(like: Fields, names: GrownNames): Fields {
  const { name } = names.nodes.find(it => it.like === like.metadata.name)!;
  const { uid: _uid, ...metadata } = like.metadata;
  return {
    ...like,
    metadata: {
      ...metadata,
      name,
      labels: { ...metadata.labels, 'kubernetes.io/hostname': name },
    },
    status: {
      ...like.status,
      addresses: like.status.addresses.map((it: Fields) =>
        it.type === 'Hostname' ? { ...it, address: name } : it,
      ),
    },
  };
}

/** What controllers say of an object when all is as it asks. */
function statusOf(
  object: KubernetesObject,
  names: GrownNames,
  createdAt: string,
): Fields {
  const count = names.pods.filter(
    it => it.collector === object.metadata.name,
  ).length;
  const replicas = {
    observedGeneration: 1,
    replicas: count,
    updatedReplicas: count,
    readyReplicas: count,
    availableReplicas: count,
  };
  switch (object.kind) {
    case 'DaemonSet':
      return {
        status: {
          currentNumberScheduled: count,
          numberMisscheduled: 0,
          desiredNumberScheduled: count,
          numberReady: count,
          observedGeneration: 1,
          updatedNumberScheduled: count,
          numberAvailable: count,
        },
      };
    case 'StatefulSet':
      return { status: { ...replicas, currentReplicas: count } };
    case 'Deployment':
      return {
        status: {
          ...replicas,
          conditions: [
            {
              type: 'Available',
              status: 'True',
              lastTransitionTime: createdAt,
              reason: 'MinimumReplicasAvailable',
            },
          ],
        },
      };
    case 'PersistentVolumeClaim':
      return { status: { phase: 'Bound' } };
    default:
      return {};
  }
}

function podOf(
  pod: GrownPod,
  workload: Fields,
  recorded: RecordedObjects,
  names: GrownNames,
): Fields {
  const like = objectsOf(recorded, 'pods').find(
    it => it.metadata.name === pod.like,
  )!;
  const { template } = workload.spec;
  const [running] = like.status.containerStatuses;
  // Those who are like one must not have one address.
  const same = names.pods.filter(it => it.like === pod.like);
  const ip = template.spec.hostNetwork
    ? like.status.podIP
    : like.status.podIP.replace(/(?<!\d)\d+$/, (it: string) =>
        String((Number(it) + 20 * same.indexOf(pod)) % 250),
      );
  return {
    metadata: {
      name: pod.name,
      generateName: `${pod.collector}-`,
      namespace: workload.metadata.namespace,
      labels: template.metadata.labels,
      annotations: template.metadata.annotations,
      ownerReferences: [
        {
          apiVersion: 'apps/v1',
          // Pods of a Deployment are its ReplicaSet's.
          kind: workload.kind === 'Deployment' ? 'ReplicaSet' : workload.kind,
          name:
            workload.kind === 'Deployment'
              ? pod.name.replace(/-[^-]+$/, '')
              : pod.collector,
          controller: true,
        },
      ],
    },
    spec: { ...template.spec, nodeName: pod.node },
    status: {
      ...like.status,
      podIP: ip,
      podIPs: [{ ip }],
      containerStatuses: template.spec.containers.map((it: Fields) => ({
        name: it.name,
        state: running.state,
        lastState: {},
        ready: true,
        restartCount: 0,
        image: it.image,
        imageID: it.image,
        started: true,
      })),
    },
  };
}

/** The volumes that a StatefulSet asks for, each bound. */
function claims(repository: ClusterRepository, names: GrownNames): Fields[] {
  return repository.manifests.flatMap(workload => {
    const templates: Fields[] =
      (workload.spec as Fields)?.volumeClaimTemplates ?? [];
    return templates.flatMap(template =>
      names.pods
        .filter(it => it.collector === workload.metadata.name)
        .map(pod => ({
          metadata: {
            name: `${template.metadata.name}-${pod.name}`,
            namespace: workload.metadata.namespace,
          },
          spec: template.spec,
          status: { phase: 'Bound' },
        })),
    );
  });
}

function endpointSliceOf(
  service: KubernetesObject,
  pods: readonly KubernetesObject[],
): Fields {
  const { selector = {}, ports = [], clusterIP } = service.spec as Fields;
  const selected = pods.filter(
    it =>
      it.metadata.namespace === service.metadata.namespace &&
      Object.entries(selector).every(
        ([name, value]) => it.metadata.labels?.[name] === value,
      ),
  ) as readonly Fields[];
  return {
    metadata: {
      name: `${service.metadata.name}-grown`,
      namespace: service.metadata.namespace,
      labels: {
        ...service.metadata.labels,
        'kubernetes.io/service-name': service.metadata.name,
        ...(clusterIP === 'None'
          ? { 'service.kubernetes.io/headless': '' }
          : {}),
      },
    },
    addressType: 'IPv4',
    endpoints: selected.map(it => ({
      addresses: [it.status.podIP],
      conditions: { ready: true, serving: true, terminating: false },
      targetRef: {
        kind: 'Pod',
        namespace: it.metadata.namespace,
        name: it.metadata.name,
        uid: it.metadata.uid,
      },
      nodeName: it.spec.nodeName,
    })),
    ports: ports.map(
      ({ name, port, targetPort, protocol = 'TCP' }: Fields) => ({
        name,
        protocol,
        port: typeof targetPort === 'number' ? targetPort : port,
      }),
    ),
  };
}

function uidOf(text: string): string {
  const part = (index: number) =>
    hashOf(`${text} ${index}`).toString(16).padStart(8, '0');
  return `${part(0)}-${part(1).slice(0, 4)}-4000-8000-${part(2)}${part(3).slice(
    0,
    4,
  )}`;
}
