import type { Collector, CollectorService, Snapshot } from '../snapshot';
import { Outcome, unknownOutcome } from './Check';
import { eachCollector } from './eachCollector';
import { clusterSubject } from './subjects';

/**
 * Asks a question of every collector that Services lead to, or says once that
 * they are not known.
 *
 * @param question completes "It is not known ..."
 */
export function eachServedCollector(
  snapshot: Snapshot,
  question: string,
  ask: (
    collector: Collector,
    services: readonly CollectorService[],
  ) => Outcome[],
): Outcome[] {
  const { services } = snapshot;
  if (!services.known) {
    return [unknownOutcome(services, clusterSubject(snapshot), question)];
  }
  return eachCollector(snapshot, question, collector => {
    const own = services.value.filter(
      it =>
        it.collector === collector.name && it.namespace === collector.namespace,
    );
    return own.length > 0 ? ask(collector, own) : [];
  });
}
