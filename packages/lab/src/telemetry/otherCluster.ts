import type { Labels } from '../prometheus';
import type { RecordedSeries } from './recorded/RecordedSeries';

/** Collectors and nodes of the healthy world that the other cluster has. */
const INSTANCES =
  /^(alloy-cluster-[01]|alloy-node-hp9hd|alloy-kube-events-.+|k8s-worker-01|10\..+|loki\.source\..+)$/;

/** What is said differently there; longest first. */
const RENAMED: readonly (readonly [string, string])[] = [
  ['lab-lon1-uk', 'edge-ams1-nl'],
  ['k8s-worker-', 'edge-worker-'],
  ['alloy-node-hp9hd', 'alloy-node-x7k2m'],
  ['alloy-kube-events-66b98f57cd-9lp4l', 'alloy-kube-events-5d8c4f9b6-q2vtz'],
  ['demo-6bdfd6b76c-', 'demo-79f6c8d5b4-'],
  ['batch-7484dc568c-', 'batch-58b6d7f9c-'],
  ['10.244.', '10.60.'],
  ['lon1', 'ams1'],
];

/**
 * The series of another, smaller cluster, for a second tenant: one node, its
 * collectors and what they scrape, from the healthy world's series.
 */
export function otherCluster(
  healthy: readonly RecordedSeries[],
): RecordedSeries[] {
  return healthy
    .filter(it => isOfOtherCluster(it.labels))
    .map(it => ({ ...it, labels: otherLabels(it.labels) }));
}

/** Whether something of the healthy world is there in the other cluster. */
export function isOfOtherCluster(labels: Labels): boolean {
  return INSTANCES.test(labels.instance ?? labels.pod ?? '');
}

/** Labels of the healthy world as they are in the other cluster. */
export function otherLabels(labels: Labels): Labels {
  return Object.fromEntries(
    Object.entries(labels).map(([name, value]) => [name, rename(value)]),
  );
}

function rename(value: string): string {
  return RENAMED.reduce((text, [from, to]) => text.replaceAll(from, to), value);
}
