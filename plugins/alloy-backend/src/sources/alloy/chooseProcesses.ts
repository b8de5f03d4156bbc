import { Fact, SelfMetrics } from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Pod } from '../kubernetes/readPods';

/** Of each collector so many are asked whom they see: a person can still read the matrix. */
export const MOST_PEERS = 20;
/** Of each collector so many are asked for their components. */
export const MOST_COMPONENTS = 10;

/** What one instance says of itself in its metrics. */
export type MetricsOf = (pod: Pod) => SelfMetrics;

/**
 * The pods to ask for the health of their components: those whose metrics do
 * not say that all are healthy, those that say they are not first.
 */
export function podsWithComponents(
  pods: readonly Pod[],
  metricsOf: MetricsOf,
): Pod[] {
  return pods
    .map(pod => ({
      pod,
      illness: illness(metricsOf(pod).unhealthyComponents),
    }))
    .filter(it => it.illness > 0)
    .sort(
      (a, b) => b.illness - a.illness || a.pod.name.localeCompare(b.pod.name),
    )
    .map(it => it.pod);
}

/** 2: not all are healthy; 1: it is not known; 0: all are. */
function illness(unhealthy: Fact<number>): number {
  if (!unhealthy.known) {
    return 1;
  }
  return unhealthy.value > 0 ? 2 : 0;
}
