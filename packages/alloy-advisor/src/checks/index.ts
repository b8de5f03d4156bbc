import { explain } from '../causes';
import type { Finding } from '../finding';
import { metricChecks } from '../metrics';
import type { Snapshot } from '../snapshot';
import type { Check } from './Check';
import { crashLooping } from './crashLooping';
import { joinLeadsElsewhere } from './joinLeadsElsewhere';
import { serviceLeadsNowhere } from './serviceLeadsNowhere';
import { imagePull } from './imagePull';
import { replicasMissing } from './replicasMissing';
import { instanceSilent } from './instanceSilent';
import { clusterNameShared } from './clusterNameShared';
import { customResourceUnmet } from './customResourceUnmet';
import { componentsUnhealthy } from './componentsUnhealthy';
import { configDiffersFromGit } from './configDiffersFromGit';
import { configNotInForce } from './configNotInForce';
import { eventsArriving } from './eventsArriving';
import { eventsTwice } from './eventsTwice';
import { rolloutUnfinished } from './rolloutUnfinished';
import { versionBehind } from './versionBehind';
import { versionOutdated } from './versionOutdated';
import { peersApart } from './peersApart';
import { logsArriving } from './logsArriving';
import { hostSilent } from './hostSilent';
import { metricCheck } from './metricCheck';
import { nodesWithoutCollector } from './nodesWithoutCollector';
import { oomKilled } from './oomKilled';
import { podPending } from './podPending';

/** Checks that put several facts together. A new one is a file and a line here. */
export const snapshotChecks: readonly Check[] = [
  nodesWithoutCollector,
  oomKilled,
  podPending,
  crashLooping,
  imagePull,
  replicasMissing,
  customResourceUnmet,
  instanceSilent,
  hostSilent,
  peersApart,
  clusterNameShared,
  joinLeadsElsewhere,
  serviceLeadsNowhere,
  componentsUnhealthy,
  configNotInForce,
  configDiffersFromGit,
  versionBehind,
  versionOutdated,
  rolloutUnfinished,
  logsArriving,
  eventsArriving,
  eventsTwice,
];

/** Every live check: those, and those that are PromQL. */
export const checks: readonly Check[] = [
  ...snapshotChecks,
  ...metricChecks.map(metricCheck),
];

const STATUS_ORDER = { failing: 0, unknown: 1, passing: 2 };
const SEVERITY_ORDER = { critical: 0, warning: 1, info: 2 };

/**
 * All findings of a snapshot: failing before unknown before passing, the worst
 * first, each consequence with its cause.
 *
 * @param others findings that were made of something else, such as the static
 *   ones. Of two of the same check and subject the worse one stays.
 * @param added checks of others, which are run as ours are
 */
export function runChecks(
  snapshot: Snapshot,
  others: readonly Finding[] = [],
  added: readonly Check[] = [],
): Finding[] {
  const byIdentity = new Map<string, Finding>();
  for (const finding of [
    ...[...checks, ...added].flatMap(check => check.run(snapshot)),
    ...others,
  ]) {
    const { check, subject } = finding;
    const key = [check, subject.kind, subject.namespace, subject.name].join(
      ' ',
    );
    const before = byIdentity.get(key);
    if (!before || worse(finding, before) < 0) {
      byIdentity.set(key, finding);
    }
  }
  return explain([...byIdentity.values()].sort(worse), snapshot);
}

/** Orders what fails before what is unknown before what passes, the severe first. */
function worse(a: Finding, b: Finding): number {
  return (
    STATUS_ORDER[a.status] - STATUS_ORDER[b.status] ||
    SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity]
  );
}

export { defineCheck, unknownOutcome } from './Check';
export type { Check, Outcome } from './Check';
