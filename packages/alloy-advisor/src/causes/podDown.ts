import type { Explanation } from './Explanation';
import { collectorKey, isDown, keyOf, nodeKey, nodeOf } from './keys';

/** Checks of a collector that fail because one of its pods is missing. */
const MISSING_REPLICA = ['instances/not-ready', 'rollout/unfinished'];

/**
 * A pod that can't run explains its own silence, the node that it should
 * cover, and what its collector lacks for one replica too few.
 */
export const podDown: Explanation = {
  layer: 'pod',
  consequences: ['coverage/', 'instances/', 'clustering/', 'rollout/'],
  gives({ subject }, snapshot) {
    const node = nodeOf(subject, snapshot);
    return [
      keyOf(subject),
      ...(node && !isDown(node, snapshot) ? [nodeKey(node)] : []),
      `replicas of ${collectorKey(subject)}`,
    ];
  },
  asks: ({ check, subject }) =>
    subject.kind === 'collector' && MISSING_REPLICA.includes(check)
      ? [`replicas of ${collectorKey(subject)}`]
      : [keyOf(subject)],
};
