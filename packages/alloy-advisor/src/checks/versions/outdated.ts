import { CATALOGUE_RELEASE } from '@alloy-fleet/alloy-config';
import type { Subject } from '../../finding';
import { selfMetricsQueries } from '../../queries';
import { type SelfMetrics, type Snapshot, unreadHosts } from '../../snapshot';
import {
  Version,
  isBefore,
  parseVersion,
  versionText,
} from '../../static/collector/version';
import type { Outcome } from '../../check/Check';
import { defineCheck } from '../../check/snapshot/defineCheck';
import { unknownOutcome, withoutSource } from '../../check/unknownOutcome';
import { eachCollectorWithPods } from '../../check/snapshot/eachCollectorWithPods';
import { untold } from '../../check/snapshot/untold';
import {
  clusterSubject,
  collectorSubject,
} from '../../check/snapshot/subjects';

/** So many minor releases may be missed: one comes every few weeks. */
const MISSED = 1;

export const versionsOutdated = defineCheck({
  id: 'versions/outdated',
  title: 'Alloys run the newest release that is known, or the one before',
  docs: 'Alloys run the newest release that is known, or the one before: the newest of those in the fleet and of the one whose components this project knows. Nobody is asked which releases there are by now.',
  severity: 'info',
  outcomes(snapshot) {
    const question = 'how old the releases are that run';
    const blind = withoutSource(snapshot, 'metrics', question);
    if (blind) {
      return [blind];
    }
    const newest = newestOf(snapshot);
    const { hosts, cluster } = snapshot;
    const unread = unreadHosts(snapshot);
    return [
      ...eachCollectorWithPods(snapshot, question, (collector, instances) =>
        compare(
          collectorSubject(collector),
          collector.name,
          instances,
          newest,
          cluster,
        ),
      ),
      ...(unread
        ? [unknownOutcome(unread, clusterSubject(snapshot), question)]
        : []),
      ...(hosts.known ? hosts.value : [])
        // Of one that is silent another finding says so.
        .filter(it => !it.reporting.known || it.reporting.value)
        .flatMap(host =>
          compare(
            { kind: 'host', name: host.name },
            host.name,
            [host],
            newest,
            cluster,
          ),
        ),
    ];
  },
});

interface Process {
  readonly self: SelfMetrics;
}

function compare(
  subject: Subject,
  name: string,
  processes: readonly Process[],
  newest: Newest,
  cluster: string,
): Outcome[] {
  const question = `how old the release of ${name} is`;
  const versions = processes.flatMap(releaseOf);
  if (versions.length === 0) {
    const reason = 'The store has no release of any of them.';
    const fact = { known: false, source: 'metrics', reason } as const;
    return processes.length > 0
      ? [unknownOutcome(fact, subject, question)]
      : [];
  }
  const [open] = processes.flatMap(it => untold(it.self, 'version') ?? []);
  const oldest = versions.reduce((a, b) => (isBefore(b, a) ? b : a));
  const evidence: Outcome['evidence'] = [
    {
      kind: 'query',
      query: selfMetricsQueries.build(cluster),
      value: versionText(oldest),
      threshold: `< ${versionText(bound(newest.version))}, as ${versionText(
        newest.version,
      )} is ${newest.by}`,
    },
  ];
  return isBefore(oldest, bound(newest.version))
    ? [
        {
          status: 'failing',
          subject,
          summary: `${name} runs Alloy ${versionText(
            oldest,
          )}, and ${versionText(newest.version)} is known: ${newest.by}.`,
          evidence,
          remedy: {
            text: `Read the release notes between the two and update ${name}: checks, and what configurations mean, are of the newer one.`,
            docsUrl: 'https://grafana.com/docs/alloy/latest/release-notes/',
          },
        },
      ]
    : [
        open
          ? unknownOutcome(open, subject, question)
          : {
              status: 'passing',
              subject,
              summary: `${name} runs Alloy ${versionText(
                oldest,
              )}, which is new enough: ${versionText(newest.version)} is ${
                newest.by
              }.`,
              evidence,
            },
      ];
}

interface Newest {
  readonly version: Version;
  /** How it is known. */
  readonly by: string;
}

function newestOf({ collectors, hosts }: Snapshot): Newest {
  const processes: Process[] = [
    ...(collectors.known ? collectors.value : []).flatMap(({ instances }) =>
      instances.known ? instances.value : [],
    ),
    ...(hosts.known ? hosts.value : []),
  ];
  return processes
    .flatMap(releaseOf)
    .reduce<Newest>(
      (newest, version) =>
        isBefore(newest.version, version)
          ? { version, by: 'the newest that runs here' }
          : newest,
      {
        version: parseVersion(CATALOGUE_RELEASE)!,
        by: 'the newest whose components the checks know',
      },
    );
}

/** The oldest release that is new enough. A major release is not skipped. */
function bound([major, minor]: Version): Version {
  return [major, Math.max(0, minor - MISSED), 0];
}

function releaseOf({ self }: Process): Version[] {
  const version = self.version.known
    ? parseVersion(self.version.value)
    : undefined;
  return version ? [version] : [];
}
