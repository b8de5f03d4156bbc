import type { Subject } from '../finding';
import type { SelfMetrics, Snapshot } from '../snapshot';
import { clusterSubject, instanceSubject } from './subjects';
import { Outcome, unknownOutcome, withoutSource } from './Check';

/**
 * Asks a question of what every running Alloy, pod or host, says of itself; or
 * says once that the store, or the pods, are not known.
 *
 * @param question completes "It is not known ..."
 */
export function eachProcess(
  snapshot: Snapshot,
  question: string,
  ask: (subject: Subject, self: SelfMetrics) => Outcome,
): Outcome[] {
  const blind = withoutSource(snapshot, 'metrics', question);
  if (blind) {
    return [blind];
  }
  const { collectors, hosts } = snapshot;
  const pods = collectors.known
    ? collectors.value.flatMap(collector =>
        collector.instances.known
          ? collector.instances.value.map(it =>
              ask(instanceSubject(collector, it), it.self),
            )
          : [],
      )
    : [unknownOutcome(collectors, clusterSubject(snapshot), question)];
  const outside = hosts.known
    ? hosts.value.map(it => ask({ kind: 'host', name: it.name }, it.self))
    : [];
  return [...pods, ...outside];
}
