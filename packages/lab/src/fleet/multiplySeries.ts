import { usedMetrics } from '@alloy-fleet/alloy-advisor/metrics';
import type { Labels } from '../prometheus';
import type { MovingSeries } from '../telemetry/motion/MovingSeries';
import type { Target } from '../telemetry/motion/Target';
import type { Clone } from './Clone';

/** Whose series the new instances' are like. */
const LIKE = { node: 'k8s-worker-01', pod: 'alloy-node-hp9hd' };

/** Twice as long as the recorded ones, for half the samples. */
const INTERVAL_MS = 60_000;

/**
 * The series of a world and, after them, those of more nodes: what views,
 * checks and alerts read of a collector, as generated configurations keep it.
 * The new ones are made while they are gone through, as there are so many.
 * What is out of order has none.
 */
export function multiplySeries(
  recorded: readonly MovingSeries[],
  clones: readonly Clone[],
): Iterable<MovingSeries> {
  const used = new Set(usedMetrics());
  const like = recorded.filter(
    ({ labels }) => used.has(labels.__name__) && isOfOne(labels),
  );
  const reporting = clones.filter(it => it.state === 'well');
  return {
    *[Symbol.iterator]() {
      yield* recorded;
      for (const clone of reporting) {
        const targets = new Map<Target, Target>();
        for (const it of like) {
          const target =
            targets.get(it.target) ?? targetOf(it.target, clone.index);
          targets.set(it.target, target);
          yield { ...it, target, labels: labelsOf(it.labels, clone) };
        }
      }
    },
  };
}

function isOfOne({ pod, instance }: Labels): boolean {
  return pod === LIKE.pod || (pod === undefined && instance === LIKE.node);
}

function targetOf(like: Target, index: number): Target {
  return {
    key: `${like.key}\0${index}`,
    seed: like.seed + index,
    intervalMs: INTERVAL_MS,
    // Spread over the interval, so that about as many are due at any time.
    phaseMs: (like.phaseMs + index * 7_919) % INTERVAL_MS,
  };
}

function labelsOf(labels: Labels, clone: Clone): Labels {
  const own: Record<string, string> = {};
  for (const name of Object.keys(labels)) {
    const value = labels[name];
    if (value === LIKE.pod) {
      own[name] = clone.pod;
    } else {
      own[name] = value === LIKE.node ? clone.node : value;
    }
  }
  return own;
}
