import { Spec } from '../spec';
import { YamlDocument } from '../yaml/renderYaml';
import { objectLabels } from './labels';

/** A rule of a ClusterRole. */
export interface PolicyRule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly verbs: readonly string[];
}

export const READ = ['get', 'list', 'watch'] as const;

/**
 * The ServiceAccount of a collector and what it may do. The names of cluster
 * wide objects carry the namespace, so that two sets of collectors can stand
 * in one cluster.
 */
export function renderRbac(
  spec: Spec,
  collector: string,
  rules: readonly PolicyRule[],
): readonly YamlDocument[] {
  const labels = objectLabels(collector);
  const roleName = `${spec.namespace}-${collector}`;
  return [
    {
      value: {
        apiVersion: 'v1',
        kind: 'ServiceAccount',
        metadata: { name: collector, namespace: spec.namespace, labels },
      },
    },
    {
      value: {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRole',
        metadata: { name: roleName, labels },
        rules,
      },
    },
    {
      value: {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRoleBinding',
        metadata: { name: roleName, labels },
        roleRef: {
          apiGroup: 'rbac.authorization.k8s.io',
          kind: 'ClusterRole',
          name: roleName,
        },
        subjects: [
          {
            kind: 'ServiceAccount',
            name: collector,
            namespace: spec.namespace,
          },
        ],
      },
    },
  ];
}
