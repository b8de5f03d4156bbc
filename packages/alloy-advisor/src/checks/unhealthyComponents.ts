import type { Subject } from '../finding';
import type { Fact, Snapshot } from '../snapshot';
import { selfMetricsQueries } from '../queries';
import { clusterSubject, instanceSubject } from './subjects';
import {
  Check,
  Outcome,
  defineCheck,
  unknownOutcome,
  withoutSource,
} from './Check';

/** Every component of every running Alloy is healthy. */
export const unhealthyComponents: Check = defineCheck({
  id: 'components/unhealthy',
  title: 'Every component is healthy',
  severity: 'warning',
  outcomes(snapshot) {
    const question = 'whether components are healthy';
    const blind = withoutSource(snapshot, 'metrics', question);
    if (blind) {
      return [blind];
    }
    if (!snapshot.collectors.known) {
      return [
        unknownOutcome(snapshot.collectors, clusterSubject(snapshot), question),
        ...hosts(snapshot),
      ];
    }
    const instances = snapshot.collectors.value.flatMap(collector =>
      collector.instances.known
        ? collector.instances.value.map(instance =>
            outcome(
              snapshot,
              instanceSubject(collector, instance),
              instance.self.unhealthyComponents,
            ),
          )
        : [],
    );
    return [...instances, ...hosts(snapshot)];
  },
});

function hosts(snapshot: Snapshot): Outcome[] {
  return snapshot.hosts.known
    ? snapshot.hosts.value.map(host =>
        outcome(
          snapshot,
          { kind: 'host', name: host.name },
          host.self.unhealthyComponents,
        ),
      )
    : [];
}

function outcome(
  snapshot: Snapshot,
  subject: Subject,
  count: Fact<number>,
): Outcome {
  if (!count.known) {
    return unknownOutcome(
      count,
      subject,
      `whether the components of ${subject.name} are healthy`,
    );
  }
  const failing = count.value > 0;
  return {
    status: failing ? 'failing' : 'passing',
    subject,
    summary: failing
      ? `${subject.name} has ${count.value} ${
          count.value === 1 ? 'component that is' : 'components that are'
        } not healthy.`
      : `All components of ${subject.name} are healthy.`,
    evidence: [
      {
        kind: 'query',
        query: selfMetricsQueries.unhealthyComponents(snapshot.cluster),
        value: String(count.value),
        threshold: '0',
      },
    ],
    remedy: failing
      ? {
          text: `Open the Alloy UI of ${subject.name} (port 12345) or its log: the component and its error stand there. A configuration that parses and does not evaluate shows only so.`,
        }
      : undefined,
  };
}
