import type { Collector, Instance, Snapshot } from '../snapshot';
import { Outcome, withoutSource } from './Check';
import { eachCollectorWithPods } from './eachCollectorWithPods';

/**
 * Asks a question of every collector and its pods that their metrics answer.
 * Without the store of metrics it is unknown once, for the whole cluster.
 *
 * @param question completes "It is not known ..."
 */
export function eachMeasuredCollector(
  snapshot: Snapshot,
  question: string,
  ask: (
    collector: Collector,
    instances: readonly Instance[],
  ) => Outcome | Outcome[],
): Outcome[] {
  const blind = withoutSource(snapshot, 'metrics', question);
  return blind ? [blind] : eachCollectorWithPods(snapshot, question, ask);
}
