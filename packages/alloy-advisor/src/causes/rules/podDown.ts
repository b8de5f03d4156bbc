import type { CauseRule } from '../CauseRule';
import { isDown, nodeOf, ofSameCollector, same } from '../relations';

/** Checks of a collector that fail because one of its pods is missing. */
const MISSING_REPLICA = [
  'clustering/below-minimum-size',
  'instances/not-ready',
  'rollout/stuck',
];

/**
 * A pod that can't run explains its own silence, the node that it should
 * cover, and what its collector lacks for one replica too few.
 */
export const podDown: CauseRule = {
  causes: [
    'instances/oom-killed',
    'instances/image-pull',
    'instances/crash-looping',
    'instances/pending',
  ],
  consequences: ['coverage/', 'instances/', 'clustering/', 'rollout/'],
  related: (cause, { check, subject }, snapshot) => {
    if (same(cause.subject, subject)) {
      return true;
    }
    const node = nodeOf(cause.subject, snapshot);
    if (subject.kind === 'node') {
      return node === subject.name && !isDown(subject.name, snapshot);
    }
    return (
      subject.kind === 'collector' &&
      ofSameCollector(cause.subject, subject) &&
      MISSING_REPLICA.includes(check)
    );
  },
};
