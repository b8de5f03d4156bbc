import type { Snapshot } from '../../snapshot';
import type { Outcome } from '../Check';
import { withoutSource } from '../unknownOutcome';
import { AskWithPods, eachCollectorWithPods } from './eachCollectorWithPods';

/**
 * Asks a question of every collector and its pods that their metrics answer.
 * Without the store of metrics it is unknown once, for the whole cluster.
 *
 * @param question completes "It is not known ..."
 */
export function eachMeasuredCollector(
  snapshot: Snapshot,
  question: string,
  ask: AskWithPods,
): Outcome[] {
  const blind = withoutSource(snapshot, 'metrics', question);
  return blind ? [blind] : eachCollectorWithPods(snapshot, question, ask);
}
