import { Spec } from '../spec';
import { Collector, KubernetesObject } from './Collector';

/** The kinds of objects that keep a collector's pods. */
export const WORKLOAD_KINDS: readonly string[] = [
  'DaemonSet',
  'StatefulSet',
  'Deployment',
];

/** The object of a collector that keeps its pods. */
export function workloadOf(spec: Spec, collector: Collector): KubernetesObject {
  const objects = [...collector.manifests(spec).values()]
    .flat()
    .map(({ value }) => value as KubernetesObject);
  return objects.find(({ kind }) => WORKLOAD_KINDS.includes(kind))!;
}
