import { known, unknown } from '@alloy-fleet/alloy-advisor';
import {
  KubernetesObject,
  StaticCollector,
  readManifests,
} from '@alloy-fleet/alloy-advisor/static';
import type { Fact } from '@alloy-fleet/backstage-plugin-alloy-common';
import { SourceFailure } from '../SourceFailure';
import type { KubernetesClient } from './KubernetesClient';
import { isAbsent } from './KubernetesFailure';
import { kubernetesPaths } from './paths';
import type { KubernetesWorkload } from './readWorkloads';

/** A ConfigMap that a collector mounts; null where there is none of that name, or why it could not be read. */
export interface MountedConfigMap {
  readonly namespace: string;
  readonly name: string;
  readonly object: Fact<KubernetesObject | null>;
}

/**
 * The ConfigMaps that collectors mount, each by its name and once: whatever
 * else a namespace holds is of no concern.
 */
export async function readConfigMaps(
  client: KubernetesClient,
  workloads: readonly KubernetesWorkload[],
  note: (partial: string) => void,
): Promise<MountedConfigMap[]> {
  const wanted = new Map(
    readManifests(workloads.map(it => it.manifest))
      .flatMap(mounts)
      .map(it => [`${it.namespace}/${it.name}`, it]),
  );
  return Promise.all(
    [...wanted.values()].map(async it => {
      try {
        const object = (await client.get(
          kubernetesPaths.configMap(it.namespace, it.name),
        )) as KubernetesObject;
        return { ...it, object: known('kubernetes', reduced(it, object)) };
      } catch (error) {
        if (isAbsent(error)) {
          return { ...it, object: known('kubernetes', null) };
        }
        const { message } = SourceFailure.of(error);
        note(message);
        return { ...it, object: unknown('kubernetes', message) };
      }
    }),
  );
}

function mounts(collector: StaticCollector) {
  const { workload, namespace = '' } = collector;
  return workload.known
    ? workload.value.pod.volumes
        .flatMap(it => it.configMaps)
        .map(({ name }) => ({ namespace, name }))
    : [];
}

function reduced(
  { namespace, name }: { namespace: string; name: string },
  { data }: KubernetesObject,
): KubernetesObject {
  if (data !== undefined && (typeof data !== 'object' || data === null)) {
    throw new SourceFailure(
      'failed',
      `The data of ConfigMap ${name} has another shape than the Kubernetes API's.`,
    );
  }
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name, namespace },
    data,
  };
}
