import type { Trait } from './Trait';

/** The trait of a component with a `clustering` block, and what of its is shared by it. */
export function clusteringBlock(
  what: string,
  more: Pick<Trait, 'since' | 'oneAtATime'> = {},
): Trait {
  return {
    kind: 'clustering block',
    reason: `With clustering enabled in the block and in the process, ${what}.`,
    ...more,
  };
}

/** That of what scrapes. */
export const TARGETS_ARE_SHARED = clusteringBlock(
  'its targets are shared among the replicas',
);

/** That of what tails the logs of pods by the Kubernetes API. */
export const PODS_ARE_SHARED = clusteringBlock('the pods it tails are shared');
