import { unknown } from '@alloy-fleet/alloy-advisor';
import {
  configurationChecks,
  runChecks,
} from '@alloy-fleet/alloy-advisor/checks';
import type { Check } from '@alloy-fleet/alloy-advisor';
import type {
  Finding,
  Report,
  Snapshot,
  SourceName,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { findingId } from '../history/findingId';
import { Seen, seesAllFacts } from './seenBy';
import { unknownFindings } from './unknownFindings';
import { withDigest } from './withDigest';
import { withoutCardinality } from './withoutCardinality';
import { withoutConfigLines } from './withoutConfigLines';

/**
 * A report that holds everything as somebody is shown it. What he may not see
 * is taken out of the facts, and the checks are run anew on what is left: what
 * they would need is unknown to him, and nothing that they say gives it away.
 * What it comes to is made of that alone.
 *
 * @param asked.checks those that modules of the plugin added
 * @param asked.byViewer the sources that ask a cluster
 */
export function asSeen(
  report: Report,
  seen: Seen,
  asked: {
    readonly checks: readonly Check[];
    readonly byViewer: readonly SourceName[];
  },
): Report {
  const shown = withFactsSeen(report, seen, asked);
  return seen.mayReadConfigurations
    ? { ...shown, mayReadConfigurations: true }
    : withoutConfigLines(shown);
}

function withFactsSeen(
  report: Report,
  seen: Seen,
  asked: Parameters<typeof asSeen>[2],
): Report {
  if (seesAllFacts(seen)) {
    return report;
  }
  const { cluster, hiddenHosts } = seen;
  const withCardinality = seen.mayReadCardinality
    ? report.snapshot
    : withoutCardinality(report.snapshot);
  const snapshot = withoutHosts(
    cluster.shown
      ? withCardinality
      : withoutCluster(withCardinality, cluster, asked.byViewer),
    new Set(hiddenHosts),
  );
  const written = cluster.shown
    ? report.findings.filter(isOfConfigurations).map(withoutCause)
    : unknownFindings(
        { kind: 'cluster', name: report.snapshot.cluster },
        { source: 'kubernetes', reason: cluster.reason },
      );
  const since = new Map(report.findings.map(it => [findingId(it), it.since]));
  const findings = runChecks(snapshot, { written, added: asked.checks }).map(
    // What is unknown to him is not to say that it fails for others.
    (it): Finding =>
      it.status === 'failing' ? { ...it, since: since.get(findingId(it)) } : it,
  );
  return withDigest({
    ...report,
    snapshot,
    findings,
    ended: seen.cluster.shown
      ? endedAsSeen(report.ended, { snapshot, findings })
      : undefined,
  });
}

/**
 * What ended is told as far as he is told of its like now: what was said of it
 * may be of what is hidden from him, and what is gone meanwhile, or was not
 * found this once, is in no list of hidden things.
 */
function endedAsSeen(
  ended: Report['ended'],
  { snapshot: { hosts }, findings }: Pick<Report, 'snapshot' | 'findings'>,
): Report['ended'] {
  const checks = new Set(findings.map(it => it.check));
  const unsure = new Set(
    findings.flatMap(it => (it.status === 'unknown' ? [it.check] : [])),
  );
  const shownHosts = new Set(hosts.known ? hosts.value.map(it => it.name) : []);
  return ended?.filter(
    ({ check, subject }) =>
      checks.has(check) &&
      !unsure.has(check) &&
      (subject.kind !== 'host' || shownHosts.has(subject.name)),
  );
}

function withoutCluster(
  snapshot: Snapshot,
  { status, reason }: Extract<Seen['cluster'], { shown: false }>,
  byViewer: readonly SourceName[],
): Snapshot {
  const ofCluster = unknown('kubernetes', reason);
  const ofProcesses = unknown('alloy', reason);
  return {
    ...snapshot,
    sources: snapshot.sources.map(it =>
      byViewer.includes(it.source)
        ? { ...it, status, message: reason, durationMs: 0 }
        : it,
    ),
    nodes: ofCluster,
    collectors: ofCluster,
    customResources: ofCluster,
    services: ofCluster,
    warnings: ofCluster,
    peers: ofProcesses,
    components: ofProcesses,
    more: Object.fromEntries(
      Object.entries(snapshot.more).map(([name, fact]) => [
        name,
        byViewer.includes(fact.source) ? unknown(fact.source, reason) : fact,
      ]),
    ),
  };
}

/** A host that reports is seen by the metrics; that the catalog has it is not told. */
function withoutHosts(
  snapshot: Snapshot,
  hidden: ReadonlySet<string>,
): Snapshot {
  const { hosts } = snapshot;
  if (!hosts.known || hidden.size === 0) {
    return snapshot;
  }
  return {
    ...snapshot,
    hosts: {
      ...hosts,
      value: hosts.value.flatMap(host => {
        if (host.entityRef === undefined || !hidden.has(host.entityRef)) {
          return [host];
        }
        return host.knownBy.includes('metrics')
          ? [{ ...host, entityRef: undefined, knownBy: ['metrics' as const] }]
          : [];
      }),
    },
  };
}

const CONFIGURATION_CHECKS = new Set(configurationChecks.map(it => it.id));

function isOfConfigurations({ check }: Finding): boolean {
  return CONFIGURATION_CHECKS.has(check);
}

/** Its cause is looked for anew. */
function withoutCause({ explainedBy, ...finding }: Finding): Finding {
  return finding;
}
