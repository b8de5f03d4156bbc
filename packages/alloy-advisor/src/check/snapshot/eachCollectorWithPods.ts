import type { Collector, Instance, Snapshot } from '../../snapshot';
import type { Outcome } from '../Check';
import { unknownOutcome } from '../unknownOutcome';
import { eachCollector } from './eachCollector';
import { collectorSubject } from './subjects';

/** Asks a question of one collector and its pods. */
export type AskWithPods = (
  collector: Collector,
  instances: readonly Instance[],
) => Outcome | Outcome[];

/**
 * Asks a question of every collector and its pods. Of one whose pods could not
 * be read it is unknown.
 *
 * @param question completes "It is not known ..."
 */
export function eachCollectorWithPods(
  snapshot: Snapshot,
  question: string,
  ask: AskWithPods,
): Outcome[] {
  return eachCollector(snapshot, question, collector => {
    const { instances } = collector;
    return instances.known
      ? ask(collector, instances.value)
      : unknownOutcome(instances, collectorSubject(collector), question);
  });
}
