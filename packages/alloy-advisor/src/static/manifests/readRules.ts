import { notGiven, given, WrittenFact } from '../collector/WrittenFact';
import type { PolicyRule } from '../collector/surroundings';
import { unknownVersion } from './apiVersions';
import {
  at,
  KubernetesObject,
  list,
  name,
  namespace,
  text,
  texts,
} from './KubernetesObject';

/** What a ServiceAccount may do, by all roles bound to it. */
export function readRules(
  account: { name: string; namespace?: string },
  objects: readonly KubernetesObject[],
): WrittenFact<PolicyRule[]> {
  const all = objects.filter(object =>
    /^(?:Cluster)?RoleBinding$/.test(object.kind ?? ''),
  );
  // Whom one binds of a version that is not known, is not known either.
  const [newer] = all.flatMap(it => unknownVersion(it) ?? []);
  if (newer !== undefined) {
    return notGiven(newer);
  }
  const bindings = all.filter(({ subjects }) =>
    list(subjects).some(subject => isAccount(subject, account)),
  );
  if (bindings.length === 0) {
    return notGiven(
      `No role bound to its ServiceAccount ${account.name} was given.`,
    );
  }
  const rules: PolicyRule[] = [];
  for (const binding of bindings) {
    const role = findRole(binding, objects);
    if (!role) {
      return notGiven(
        `The role of ${binding.kind} ${name(binding)} was not given.`,
      );
    }
    const newerRole = unknownVersion(role);
    if (newerRole !== undefined) {
      return notGiven(newerRole);
    }
    if (role.aggregationRule && list(role.rules).length === 0) {
      return notGiven(
        `What ${role.kind} ${name(role)} is put together of was not given.`,
      );
    }
    const scope =
      binding.kind === 'RoleBinding' ? namespace(binding) : undefined;
    rules.push(...rulesOf(role, scope));
  }
  return given(rules);
}

function isAccount(
  subject: unknown,
  account: { name: string; namespace?: string },
): boolean {
  const kind = at(subject, 'kind');
  const subjectName = at(subject, 'name');
  if (kind === 'Group') {
    const groups = ['system:authenticated', 'system:serviceaccounts'];
    return (
      groups.includes(String(subjectName)) ||
      (account.namespace !== undefined &&
        subjectName === `system:serviceaccounts:${account.namespace}`)
    );
  }
  const space = at(subject, 'namespace');
  return (
    kind === 'ServiceAccount' &&
    subjectName === account.name &&
    (account.namespace === undefined ||
      space === undefined ||
      space === account.namespace)
  );
}

function findRole(
  binding: KubernetesObject,
  objects: readonly KubernetesObject[],
): KubernetesObject | undefined {
  const kind = at(binding, 'roleRef', 'kind');
  return objects.find(
    object =>
      object.kind === kind &&
      name(object) === at(binding, 'roleRef', 'name') &&
      (kind === 'ClusterRole' || namespace(object) === namespace(binding)),
  );
}

function rulesOf(
  role: KubernetesObject,
  scope: string | undefined,
): PolicyRule[] {
  return list(role.rules).map((rule, index) => ({
    role: `${text(role.kind)?.toLowerCase()}/${name(role)}`,
    index,
    namespace: scope,
    apiGroups: texts(at(rule, 'apiGroups')),
    resources: texts(at(rule, 'resources')),
    resourceNames: texts(at(rule, 'resourceNames')),
    nonResourceURLs: texts(at(rule, 'nonResourceURLs')),
    verbs: texts(at(rule, 'verbs')),
  }));
}
