import { hostsSilentAlert } from './silentAlert';
import { clusterSubject } from '../../check/snapshot/subjects';
import { defineCheck } from '../../check/snapshot/defineCheck';
import { unknownOutcome, withoutSource } from '../../check/unknownOutcome';
import type { Outcome } from '../../check/Check';
import { hostSeenQuery } from '../../queries';
import { type Host, unreadHosts } from '../../snapshot';

export const hostsSilent = defineCheck({
  id: 'hosts/silent',
  title: 'Every host outside Kubernetes reports',
  docs: 'Every host outside Kubernetes that should report does.',
  severity: 'critical',
  clause: { other: '{count} hosts are silent' },
  alert: hostsSilentAlert,
  outcomes(snapshot) {
    if (!snapshot.hosts.known) {
      return [
        unknownOutcome(
          snapshot.hosts,
          clusterSubject(snapshot),
          'which hosts report',
        ),
      ];
    }
    const blind = withoutSource(
      snapshot,
      'metrics',
      'whether hosts outside Kubernetes report',
    );
    if (blind) {
      return [blind];
    }
    const unread = unreadHosts(snapshot);
    const ofUnread = unread
      ? [
          unknownOutcome(
            unread,
            clusterSubject(snapshot),
            'of every host whether it reports',
          ),
        ]
      : [];
    const ofHosts = snapshot.hosts.value.map((host): Outcome => {
      const subject = { kind: 'host' as const, name: host.name };
      if (!host.reporting.known) {
        return unknownOutcome(
          host.reporting,
          subject,
          `whether ${host.name} reports`,
        );
      }
      const evidence = [
        {
          kind: 'query' as const,
          query: hostSeenQuery(snapshot.cluster, host.name),
          value: lastSample(host.lastSeenAt),
          threshold: 'a sample in the last 5 minutes',
        },
      ];
      if (host.reporting.value) {
        return {
          status: 'passing',
          subject,
          summary: `${host.name} reports.`,
          evidence,
        };
      }
      return {
        status: 'failing',
        subject,
        summary: `${host.name} is silent: ${sinceWhen(
          host.lastSeenAt,
          snapshot.takenAt,
        )}`,
        evidence,
        remedy: {
          text: `See on ${host.name} whether Alloy runs (systemctl status alloy, or show container on VyOS) and whether it reaches the metrics store.`,
        },
      };
    });
    return [...ofUnread, ...ofHosts];
  },
});

function lastSample(lastSeenAt: Host['lastSeenAt']): string {
  return lastSeenAt.known
    ? lastSeenAt.value ?? 'no samples'
    : `not known: ${lastSeenAt.reason}`;
}

function sinceWhen(lastSeenAt: Host['lastSeenAt'], takenAt: string): string {
  if (!lastSeenAt.known) {
    return `since when is not known (${withoutStop(lastSeenAt.reason)}).`;
  }
  return lastSeenAt.value === null
    ? 'it stored no metrics in the last day.'
    : `it stored its last metrics ${duration(
        Date.parse(takenAt) - Date.parse(lastSeenAt.value),
      )} ago.`;
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '');
}

/** The larger part of a duration, as people say it: `41 min`, `5 h`. */
function duration(milliseconds: number): string {
  const minutes = Math.max(1, Math.round(milliseconds / 60_000));
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}
