import type { Collector, Instance, Snapshot } from '../snapshot';
import { collectorSubject } from './subjects';
import { Outcome, unknownOutcome } from './Check';
import { eachCollector } from './eachCollector';

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
  return eachCollector(snapshot, options.question, collector => {
    const { instances } = collector;
    if (!instances.known) {
      return unknownOutcome(
        instances,
        collectorSubject(collector),
        options.question,
      );
    }
    const failing = instances.value.flatMap(
      instance => options.failing(collector, instance) ?? [],
    );
    return failing.length > 0
      ? failing
      : options.passing(collector, instances.value.length);
  });
}
