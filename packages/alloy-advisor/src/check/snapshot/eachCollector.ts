import type { Collector, Snapshot } from '../../snapshot';
import { clusterSubject } from './subjects';
import type { Outcome } from '../Check';
import { unknownOutcome } from '../unknownOutcome';

/**
 * Asks a question of every collector, or says once that they are not known.
 *
 * @param question completes "It is not known ..."
 */
export function eachCollector(
  snapshot: Snapshot,
  question: string,
  ask: (collector: Collector) => Outcome | Outcome[],
): Outcome[] {
  const { collectors } = snapshot;
  return collectors.known
    ? collectors.value.flatMap(ask)
    : [unknownOutcome(collectors, clusterSubject(snapshot), question)];
}
