import type { Collector, Instance, Snapshot } from '../../snapshot';
import type { Outcome } from '../Check';
import { eachCollectorWithPods } from './eachCollectorWithPods';

/**
 * Runs a question over every instance of every collector: the failing ones by
 * name, one passing outcome a collector when there are none, and unknown
 * where the pods could not be read.
 */
export function eachInstance(
  snapshot: Snapshot,
  options: {
    /** Completes "It is not known ...". */
    question: string;
    failing(collector: Collector, instance: Instance): Outcome | undefined;
    passing(collector: Collector, count: number): Outcome;
  },
): Outcome[] {
  return eachCollectorWithPods(
    snapshot,
    options.question,
    (collector, instances) => {
      const failing = instances.flatMap(
        instance => options.failing(collector, instance) ?? [],
      );
      return failing.length > 0
        ? failing
        : options.passing(collector, instances.length);
    },
  );
}
