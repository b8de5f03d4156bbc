import { createHash } from 'node:crypto';
import { Fact, known, unknown } from '@alloy-fleet/alloy-advisor';
import {
  KubernetesObject,
  StaticCollector,
  SurroundingKind,
  placementsOf,
  readManifests,
} from '@alloy-fleet/alloy-advisor/static';
import type { CollectorConfiguration } from '@alloy-fleet/backstage-plugin-alloy-common';
import type { KubernetesFacts } from '../sources/kubernetes/readCluster';

/** The collectors as they are written down in the cluster, for the checks that read manifests. */
export function toWritten(facts: KubernetesFacts): StaticCollector[] {
  const { surroundings } = facts;
  const kinds: [SurroundingKind, Fact<KubernetesObject[]>][] = [
    ['Service', surroundings.services],
    ['PodDisruptionBudget', surroundings.budgets],
    ['HorizontalPodAutoscaler', surroundings.autoscalers],
    ['NetworkPolicy', surroundings.networkPolicies],
    ['Role', surroundings.roles],
  ];
  return readManifests(
    [
      ...facts.workloads.map(it => it.workload.manifest),
      ...facts.configMaps.flatMap(({ object }) =>
        object.known && object.value ? [object.value] : [],
      ),
      ...kinds.flatMap(([, objects]) => (objects.known ? objects.value : [])),
    ],
    {
      notRead: kinds.flatMap(([kind, it]) => (it.known ? [] : [kind])),
      whyNotRead: Object.fromEntries(
        kinds.flatMap(([kind, it]) => (it.known ? [] : [[kind, it.reason]])),
      ),
    },
  );
}

/**
 * What a collector is told to do. The hash is Alloy's own: SHA-256 of the
 * file's bytes, or of those of a folder's files one after the other, by name.
 */
export function configurationOf(
  written: StaticCollector | undefined,
): Fact<CollectorConfiguration> {
  if (!written) {
    return unknown('kubernetes', 'Its manifest was not read.');
  }
  const { config, workload } = written;
  if (!config.known) {
    return unknown('kubernetes', config.reason);
  }
  const { files, components } = config.value;
  const hash = createHash('sha256');
  files.forEach(it => hash.update(it.text, 'utf8'));
  return known('kubernetes', {
    origin: originOf(workload),
    hash: hash.digest('hex'),
    components: [...new Set(components.map(it => it.name))].sort(),
    placements: placementsOf(written),
  });
}

function originOf(workload: StaticCollector['workload']): string {
  const names = workload.known
    ? workload.value.pod.volumes.flatMap(it => it.configMaps)
    : [];
  return names.map(it => `configmap/${it.name}`).join(', ') || 'its manifest';
}
