import { KubernetesObject, name, text } from './KubernetesObject';

/** The versions of the kinds that are read here, whose fields are known; the newest first. */
const VERSIONS: Readonly<Record<string, readonly string[]>> = {
  DaemonSet: ['apps/v1', 'apps/v1beta2', 'extensions/v1beta1'],
  StatefulSet: ['apps/v1', 'apps/v1beta2', 'apps/v1beta1'],
  Deployment: ['apps/v1', 'apps/v1beta2', 'apps/v1beta1', 'extensions/v1beta1'],
  Service: ['v1'],
  ConfigMap: ['v1'],
  PodDisruptionBudget: ['policy/v1', 'policy/v1beta1'],
  HorizontalPodAutoscaler: [
    'autoscaling/v2',
    'autoscaling/v2beta2',
    'autoscaling/v2beta1',
    'autoscaling/v1',
  ],
  NetworkPolicy: ['networking.k8s.io/v1', 'extensions/v1beta1'],
  ...rbac('Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'),
  Alloy: ['collectors.grafana.com/v1alpha1'],
};

function rbac(...kinds: readonly string[]) {
  const group = 'rbac.authorization.k8s.io';
  const versions = ['v1', 'v1beta1', 'v1alpha1'].map(it => `${group}/${it}`);
  return Object.fromEntries(kinds.map(kind => [kind, versions]));
}

/**
 * Whether an object's kind is another group's kind of the same name (a Service
 * of Knative): it is not what is read here. One without a version, as in lists
 * of the API, is.
 */
export function isOfOtherGroup(object: KubernetesObject): boolean {
  const version = text(object.apiVersion);
  const known = versionsOf(object);
  return (
    version !== undefined &&
    known !== undefined &&
    known.every(it => groupOf(it) !== groupOf(version))
  );
}

/**
 * Why an object can't be read, a sentence: its kind is known, and this version
 * of it is not, so its fields may be others. Undefined for what can be read.
 */
export function unknownVersion(object: KubernetesObject): string | undefined {
  const version = text(object.apiVersion);
  const known = versionsOf(object);
  return version === undefined || known === undefined || known.includes(version)
    ? undefined
    : `${object.kind} ${name(
        object,
      )} is of ${version}, of which the fields are not known here; ${
        known[0]
      } is known.`;
}

function versionsOf({ kind }: KubernetesObject): readonly string[] | undefined {
  return kind !== undefined && Object.hasOwn(VERSIONS, kind)
    ? VERSIONS[kind]
    : undefined;
}

function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.split('/', 1)[0] : '';
}
