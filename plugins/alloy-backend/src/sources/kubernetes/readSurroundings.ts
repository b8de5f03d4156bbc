import { known, unknown } from '@alloy-fleet/alloy-advisor';
import type { Fact } from '@alloy-fleet/backstage-plugin-alloy-common';
import type { KubernetesObject } from '@alloy-fleet/alloy-advisor/static';
import { SourceFailure } from '../SourceFailure';
import type { KubernetesClient } from './KubernetesClient';
import { isAbsent, isForbidden } from './KubernetesFailure';
import { SurroundingKind, kubernetesPaths } from './paths';

/** More namespaces than this are read as one. */
const SINGLE_NAMESPACES = 4;

/** Kinds that a view of a fleet does without where the account may not read them. */
const OPTIONAL: ReadonlySet<SurroundingKind> = new Set([
  'PodDisruptionBudget',
  'HorizontalPodAutoscaler',
  'NetworkPolicy',
  'Role',
  'RoleBinding',
  'ClusterRoleBinding',
]);

/**
 * Every object of a kind in some namespaces, each reduced by `keep`, or why
 * they could not be read. What fails is said by `note`, but for a refusal of
 * what is only read where the account may.
 */
export async function readSurroundings<T = KubernetesObject>(options: {
  client: KubernetesClient;
  kind: SurroundingKind;
  /** Undefined for a kind that has none. */
  namespaces?: readonly string[];
  query?: Record<string, string>;
  keep?: (object: KubernetesObject) => T | undefined;
  note: (partial: string) => void;
}): Promise<Fact<T[]>> {
  const { client, kind, namespaces, query = {}, note } = options;
  const keep = options.keep ?? (it => it as T);
  const places =
    namespaces && namespaces.length <= SINGLE_NAMESPACES
      ? namespaces
      : [undefined];
  try {
    const lists = await Promise.all(
      places.map(namespace =>
        client.list(kubernetesPaths.surroundings(kind, namespace), query, it =>
          keep({ ...withoutManagers(it), kind }),
        ),
      ),
    );
    return known('kubernetes', lists.flat());
  } catch (error) {
    const { message } = SourceFailure.of(error);
    if (!OPTIONAL.has(kind) || !(isForbidden(error) || isAbsent(error))) {
      note(message);
    }
    return unknown('kubernetes', message);
  }
}

/** Four fifths of an object are who wrote which field. */
function withoutManagers(item: unknown): KubernetesObject {
  const object = (item ?? {}) as KubernetesObject;
  const { managedFields, ...metadata } = {
    managedFields: undefined,
    ...object.metadata,
  };
  return { ...object, metadata };
}
