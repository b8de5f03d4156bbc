import type { Collector, CollectorService, Snapshot } from '../../snapshot';
import type { Outcome } from '../Check';
import { unknownOutcome } from '../unknownOutcome';
import { eachCollector } from './eachCollector';
import { clusterSubject, collectorSubject } from './subjects';

/**
 * Asks a question of every collector that Services lead to, or says once that
 * they are not known. Where the address to join by can't be read, there may be
 * one more Service: that nothing fails proves nothing then.
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
    const outcomes = own.length > 0 ? ask(collector, own) : [];
    const open = unreadJoin(collector);
    return open && outcomes.every(it => it.status !== 'failing')
      ? [unknownOutcome(open, collectorSubject(collector), question)]
      : outcomes;
  });
}

/** Why it is not known by which Service a collector's replicas join. */
function unreadJoin({ kind, clustering, desired }: Collector) {
  const { enabled, joinAddresses } = clustering;
  // Of DaemonSets, and of what should not run, Services are not followed.
  if (kind === 'DaemonSet' || desired === 0) {
    return undefined;
  }
  if (!enabled.known) {
    return enabled;
  }
  return enabled.value && !joinAddresses.known ? joinAddresses : undefined;
}
