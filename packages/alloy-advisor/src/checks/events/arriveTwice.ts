import { clusterScope, logQueries } from '../../queries';
import type { EventLogs, Fact, Snapshot } from '../../snapshot';
import type { Outcome } from '../../check/Check';
import { defineCheck } from '../../check/snapshot/defineCheck';
import { unknownOutcome } from '../../check/unknownOutcome';
import { clusterSubject } from '../../check/snapshot/subjects';

export const eventsArriveTwice = defineCheck({
  id: 'events/arrive-twice',
  title: 'Events of Kubernetes are stored once',
  docs: "Events of Kubernetes are stored once. Two readers show by their `instance`, unless both give the same one, as they do by default; then only an event's resource version that comes twice proves it.",
  severity: 'warning',
  outcomes(snapshot) {
    const { events } = snapshot;
    return events.known
      ? events.value.map(it => outcomeOf(it, snapshot))
      : [
          unknownOutcome(
            events,
            clusterSubject(snapshot),
            'whether events are stored more than once',
          ),
        ];
  },
});

function outcomeOf(events: EventLogs, snapshot: Snapshot): Outcome {
  const { readers, repeated } = events;
  const subject = clusterSubject(snapshot);
  const byReader = {
    kind: 'query',
    store: 'logs',
    query: logQueries.eventReaders(clusterScope(snapshot.cluster)),
    value: String(readers),
    threshold: '> 1',
  } as const;
  const remedy = {
    text: 'Run one replica of the collector that reads events; or, since Alloy 1.16, cluster it, so that one replica reads them at a time.',
    docsUrl:
      'https://grafana.com/docs/alloy/latest/reference/components/loki/loki.source.kubernetes_events/',
  };
  if (readers > 1) {
    return {
      status: 'failing',
      subject,
      summary: `${readers} processes read the events of Kubernetes: each is stored ${readers} times.`,
      evidence: [byReader],
      remedy,
      ...impactOf(repeated),
    };
  }
  if (!repeated.known) {
    return unknownOutcome(
      repeated,
      subject,
      'whether events are stored more than once',
    );
  }
  const byVersion = {
    kind: 'query',
    store: 'logs',
    query: logQueries.eventsRepeated(clusterScope(snapshot.cluster)),
    value: String(repeated.value),
    threshold: '> 0',
  } as const;
  return repeated.value > 0
    ? {
        status: 'failing',
        subject,
        summary: `${repeated.value} events of the last ten minutes are stored more than once.`,
        evidence: [byVersion, byReader],
        remedy,
        ...impactOf(repeated),
      }
    : {
        status: 'passing',
        subject,
        summary: 'The events of the last ten minutes are stored once.',
        evidence: [byVersion, byReader],
      };
}

/** Each of the events that were stored again in ten minutes is a line that costs and says nothing. */
function impactOf(repeated: Fact<number>): Pick<Outcome, 'impact'> {
  return repeated.known && repeated.value > 0
    ? { impact: { linesPerSecond: repeated.value / 600 } }
    : {};
}
