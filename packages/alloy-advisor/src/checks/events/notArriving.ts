import { mayRead } from '@alloy-fleet/alloy-config/components';
import { clusterScope, logQueries } from '../../queries';
import type { Snapshot } from '../../snapshot';
import type { Outcome } from '../../check/Check';
import { defineCheck } from '../../check/snapshot/defineCheck';
import { unknownOutcome } from '../../check/unknownOutcome';
import {
  clusterSubject,
  collectorSubject,
} from '../../check/snapshot/subjects';

export const eventsNotArriving = defineCheck({
  id: 'events/not-arriving',
  title: 'Events of Kubernetes reach the log store',
  docs: "Events of Kubernetes reach the log store, where a collector reads them. That none came proves something only if there were some: Kubernetes' own warnings say so.",
  severity: 'critical',
  outcomes(snapshot) {
    const { collectors } = snapshot;
    const cluster = clusterSubject(snapshot);
    const who = 'which collector reads the events of Kubernetes';
    if (!collectors.known) {
      return [unknownOutcome(collectors, cluster, who)];
    }
    const readers = collectors.value.filter(
      ({ configuration }) =>
        configuration.known &&
        configuration.value.components.some(it => mayRead(it, 'events')),
    );
    const unread = collectors.value
      .map(it => it.configuration)
      .find(it => !it.known);
    return readers.length === 0 && unread && !unread.known
      ? [unknownOutcome(unread, cluster, who)]
      : readers.map(it => outcomeOf(it, snapshot));
  },
});

function outcomeOf(
  collector: Parameters<typeof collectorSubject>[0],
  { events, warnings, cluster }: Snapshot,
): Outcome {
  const subject = collectorSubject(collector);
  const question = 'whether events of Kubernetes reach the log store';
  if (!events.known) {
    return unknownOutcome(events, subject, question);
  }
  const query = logQueries.eventEntries(clusterScope(cluster));
  const entries = events.value.reduce((sum, it) => sum + it.entries, 0);
  if (entries > 0) {
    return {
      status: 'passing',
      subject,
      summary: `${entries} events of the last ten minutes reached the log store.`,
      evidence: [
        {
          kind: 'query',
          store: 'logs',
          query,
          value: String(entries),
          threshold: '> 0',
        },
      ],
    };
  }
  if (!warnings.known || warnings.value.length === 0) {
    const reason = warnings.known
      ? 'None came in ten minutes, and Kubernetes warned of nothing: there may have been none.'
      : `None came in ten minutes. ${warnings.reason}`;
    const source = warnings.known ? 'logs' : warnings.source;
    return unknownOutcome({ known: false, source, reason }, subject, question);
  }
  const [newest] = warnings.value;
  return {
    status: 'failing',
    subject,
    summary: `${collector.name} reads the events of Kubernetes, and none reached the log store in ten minutes.`,
    evidence: [
      { kind: 'query', store: 'logs', query, value: '0', threshold: '> 0' },
      {
        kind: 'object',
        object: newest.object,
        namespace: newest.namespace,
        field: `events[reason=${newest.reason}]`,
        value: `${newest.message} (last at ${newest.lastAt})`,
      },
    ],
    remedy: {
      text: 'See whether its pod runs, whether its account may list and watch events, and whether the log store takes what it sends. The API server keeps events for an hour.',
    },
  };
}
