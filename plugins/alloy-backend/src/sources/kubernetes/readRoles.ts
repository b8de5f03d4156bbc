import { known, unknown } from '@alloy-fleet/alloy-advisor';
import type { KubernetesObject } from '@alloy-fleet/alloy-advisor/static';
import type { Fact } from '@alloy-fleet/backstage-plugin-alloy-common';
import { SourceFailure } from '../SourceFailure';
import type { KubernetesClient } from './KubernetesClient';
import { isForbidden } from './KubernetesFailure';
import { kubernetesPaths } from './paths';
import { readSurroundings } from './readSurroundings';

/**
 * Everything that says what ServiceAccounts may do: roles and bindings of some
 * namespaces, bindings of the cluster, and the cluster's roles that those name.
 * All of it or none: an account may do what only one binding says.
 */
export async function readRoles(
  client: KubernetesClient,
  namespaces: readonly string[],
  note: (partial: string) => void,
): Promise<Fact<KubernetesObject[]>> {
  const isOurs = (binding: KubernetesObject) =>
    bindsAccountOf(binding, namespaces) ? binding : undefined;
  const [roles, bindings, clusterBindings] = await Promise.all([
    readSurroundings({ client, kind: 'Role', namespaces, note }),
    readSurroundings({
      client,
      kind: 'RoleBinding',
      namespaces,
      keep: isOurs,
      note,
    }),
    readSurroundings({
      client,
      kind: 'ClusterRoleBinding',
      keep: isOurs,
      note,
    }),
  ]);
  if (!roles.known || !bindings.known || !clusterBindings.known) {
    return [roles, bindings, clusterBindings].find(
      it => !it.known,
    ) as Fact<never>;
  }
  const all = [...bindings.value, ...clusterBindings.value];
  const names = new Set(all.flatMap(clusterRoleOf));
  try {
    const clusterRoles = await Promise.all(
      [...names].map(async name => ({
        ...((await client.get(
          kubernetesPaths.clusterRole(name),
        )) as KubernetesObject),
        kind: 'ClusterRole',
      })),
    );
    return known('kubernetes', [...roles.value, ...all, ...clusterRoles]);
  } catch (error) {
    const { message } = SourceFailure.of(error);
    if (!isForbidden(error)) {
      note(message);
    }
    return unknown('kubernetes', message);
  }
}

function bindsAccountOf(
  binding: KubernetesObject,
  namespaces: readonly string[],
): boolean {
  const { subjects } = binding as { subjects?: unknown };
  return (
    Array.isArray(subjects) &&
    subjects.some(
      it =>
        it?.kind === 'ServiceAccount' &&
        namespaces.includes(it.namespace ?? binding.metadata?.namespace),
    )
  );
}

function clusterRoleOf(binding: KubernetesObject): string[] {
  const { roleRef } = binding as { roleRef?: { kind?: string; name?: string } };
  return roleRef?.kind === 'ClusterRole' && roleRef.name ? [roleRef.name] : [];
}
