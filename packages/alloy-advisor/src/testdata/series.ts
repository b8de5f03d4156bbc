import { known } from '../snapshot';
import type { Measurement } from '../snapshot';

/** Labels of the series of a pod. */
export const POD = {
  namespace: 'monitoring',
  pod: 'alloy-node-a',
  instance: 'alloy-node-a',
};

/** Of what a collector has together. */
export const COLLECTOR = { namespace: 'monitoring', collector: 'alloy-node' };
/** Of what the members of a cluster have together. */
export const NAMED = { namespace: 'monitoring', cluster_name: 'lab' };

/** What was measured, nothing of it beyond a threshold, and a change. */
export const measured = (change: Partial<Measurement>) =>
  known('metrics', { beyond: [], absent: [], count: 3, worst: 0, ...change });
