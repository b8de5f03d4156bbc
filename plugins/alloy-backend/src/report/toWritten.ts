import type { Fact } from '@alloy-fleet/alloy-advisor';
import {
  KubernetesObject,
  SurroundingKind,
  readManifests,
} from '@alloy-fleet/alloy-advisor/static';
import type { KubernetesFacts } from '../sources/kubernetes/readCluster';
import {
  WrittenCollector,
  writtenCollector,
} from '../sources/WrittenCollector';

/** The collectors as they are written down in the cluster, for the checks that read manifests. */
export function toWritten(facts: KubernetesFacts): WrittenCollector[] {
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
  ).map(writtenCollector);
}
