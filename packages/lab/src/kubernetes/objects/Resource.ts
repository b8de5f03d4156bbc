/** A kind of object and where an API serves it. */
export interface Resource {
  /** API group, empty for the core group. */
  readonly group: string;
  readonly version: string;
  /** The name in paths: lower case and plural. */
  readonly plural: string;
  readonly kind: string;
  readonly namespaced: boolean;
}

/** The kinds that a reader of a fleet reads, served even when there is none. */
export const FLEET_RESOURCES: readonly Resource[] = [
  core('configmaps', 'ConfigMap'),
  core('events', 'Event'),
  { ...core('nodes', 'Node'), namespaced: false },
  core('persistentvolumeclaims', 'PersistentVolumeClaim'),
  core('pods', 'Pod'),
  core('services', 'Service'),
  inGroup('apps', 'daemonsets', 'DaemonSet'),
  inGroup('apps', 'deployments', 'Deployment'),
  inGroup('apps', 'replicasets', 'ReplicaSet'),
  inGroup('apps', 'statefulsets', 'StatefulSet'),
  inGroup('discovery.k8s.io', 'endpointslices', 'EndpointSlice'),
  inGroup('events.k8s.io', 'events', 'Event'),
];

function inGroup(group: string, plural: string, kind: string): Resource {
  return { group, version: 'v1', plural, kind, namespaced: true };
}

function core(plural: string, kind: string): Resource {
  return inGroup('', plural, kind);
}

/** `apps/v1`, or `v1` in the core group. */
export function apiVersionOf(resource: Resource): string {
  return resource.group
    ? `${resource.group}/${resource.version}`
    : resource.version;
}

/** One key per group, version and plural. */
export function resourceKey(
  resource: Pick<Resource, 'group' | 'version' | 'plural'>,
): string {
  return `${resource.group}/${resource.version}/${resource.plural}`;
}
