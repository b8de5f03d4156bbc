/** The kinds of workload that run Alloy, and where the API lists them. */
export const WORKLOAD_RESOURCES = {
  DaemonSet: 'daemonsets',
  StatefulSet: 'statefulsets',
  Deployment: 'deployments',
} as const;

export type WorkloadKind = keyof typeof WORKLOAD_RESOURCES;

/** The fixed list of what is asked of a Kubernetes API; all of it by GET. */
export const kubernetesPaths = {
  nodes: () => '/api/v1/nodes',
  workloads: (kind: WorkloadKind, namespace?: string) =>
    `/apis/apps/v1${inNamespace(namespace)}/${WORKLOAD_RESOURCES[kind]}`,
  pods: (namespace: string) => `/api/v1${inNamespace(namespace)}/pods`,
};

function inNamespace(namespace?: string): string {
  return namespace ? `/namespaces/${encodeURIComponent(namespace)}` : '';
}
