import { SourceFailure } from '../SourceFailure';

/** The kinds of workload that run Alloy, and where the API lists them. */
export const WORKLOAD_RESOURCES = {
  DaemonSet: 'daemonsets',
  StatefulSet: 'statefulsets',
  Deployment: 'deployments',
} as const;

export type WorkloadKind = keyof typeof WORKLOAD_RESOURCES;

/** What stands around workloads, and where the API lists it. */
const SURROUNDING_RESOURCES = {
  Service: 'api/v1/services',
  PersistentVolumeClaim: 'api/v1/persistentvolumeclaims',
  Event: 'api/v1/events',
  PodDisruptionBudget: 'apis/policy/v1/poddisruptionbudgets',
  HorizontalPodAutoscaler: 'apis/autoscaling/v2/horizontalpodautoscalers',
  NetworkPolicy: 'apis/networking.k8s.io/v1/networkpolicies',
  Role: 'apis/rbac.authorization.k8s.io/v1/roles',
  RoleBinding: 'apis/rbac.authorization.k8s.io/v1/rolebindings',
  ClusterRoleBinding: 'apis/rbac.authorization.k8s.io/v1/clusterrolebindings',
} as const;

export type SurroundingKind = keyof typeof SURROUNDING_RESOURCES;

/** What Alloy's HTTP API is asked for; `get` on pods/proxy would allow a reload as well. */
export type AlloyEndpoint = 'peers' | 'components';

/** The version of the Alloy operator's kinds whose fields are known. */
export const OPERATOR_VERSION = 'collectors.grafana.com/v1alpha1';

/** The fixed list of what is asked of a Kubernetes API; all of it by GET. */
export const kubernetesPaths = {
  nodes: () => '/api/v1/nodes',
  workloads: (kind: WorkloadKind, namespace?: string) =>
    inNamespace('apis/apps/v1', WORKLOAD_RESOURCES[kind], namespace),
  pods: (namespace: string) => inNamespace('api/v1', 'pods', namespace),
  configMap: (namespace: string, name: string) =>
    `${inNamespace('api/v1', 'configmaps', namespace)}/${escaped(name)}`,
  clusterRole: (name: string) =>
    `/apis/rbac.authorization.k8s.io/v1/clusterroles/${escaped(name)}`,
  endpointSlices: (namespace: string) =>
    inNamespace('apis/discovery.k8s.io/v1', 'endpointslices', namespace),
  /** Custom resources of the Alloy operator. */
  alloys: (namespace?: string) =>
    inNamespace(`apis/${OPERATOR_VERSION}`, 'alloys', namespace),
  /** The versions of the operator's kinds that the API serves. */
  operatorVersions: () => `/apis/${OPERATOR_VERSION.split('/', 1)[0]}`,
  surroundings: (kind: SurroundingKind, namespace?: string) => {
    const resource = SURROUNDING_RESOURCES[kind];
    const slash = resource.lastIndexOf('/');
    return inNamespace(
      resource.slice(0, slash),
      resource.slice(slash + 1),
      namespace,
    );
  },
  /** Alloy's own HTTP API, by the pod proxy. */
  alloy: (
    pod: { namespace: string; name: string; port: number },
    endpoint: AlloyEndpoint,
  ) =>
    `${inNamespace('api/v1', 'pods', pod.namespace)}/${escaped(pod.name)}:${
      pod.port
    }/proxy/api/v0/web/${endpoint}`,
};

function inNamespace(api: string, plural: string, namespace?: string): string {
  return namespace
    ? `/${api}/namespaces/${escaped(namespace)}/${plural}`
    : `/${api}/${plural}`;
}

/**
 * A name as one segment of a path.
 *
 * @throws SourceFailure for what is no name of an object: `..` is another path
 */
function escaped(name: string): string {
  if (!/^[a-z0-9]([-.:a-z0-9]*[a-z0-9])?$/i.test(name) || name.length > 253) {
    throw new SourceFailure(
      'failed',
      `"${name.slice(0, 80)}" is no name of a Kubernetes object.`,
    );
  }
  return encodeURIComponent(name);
}
