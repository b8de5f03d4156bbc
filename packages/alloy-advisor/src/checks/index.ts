import type { Finding } from '../finding';
import { metricChecks } from '../metrics';
import type { Snapshot } from '../snapshot';
import type { Check } from './Check';
import { daemonSetIsClustered } from './daemonSetIsClustered';
import { hostSilent } from './hostSilent';
import { metricCheck } from './metricCheck';
import { nodesWithoutCollector } from './nodesWithoutCollector';
import { oomKilled } from './oomKilled';
import { podPending } from './podPending';
import { replicasNotClustered } from './replicasNotClustered';

/** Checks that put several facts together. A new one is a file and a line here. */
export const snapshotChecks: readonly Check[] = [
  nodesWithoutCollector,
  oomKilled,
  podPending,
  hostSilent,
  replicasNotClustered,
  daemonSetIsClustered,
];

/** Every live check: those, and those that are PromQL. */
export const checks: readonly Check[] = [
  ...snapshotChecks,
  ...metricChecks.map(metricCheck),
];

const STATUS_ORDER = { failing: 0, unknown: 1, passing: 2 };
const SEVERITY_ORDER = { critical: 0, warning: 1, info: 2 };

/** All findings of a snapshot: failing before unknown before passing, the worst first. */
export function runChecks(snapshot: Snapshot): Finding[] {
  return checks
    .flatMap(check => check.run(snapshot))
    .sort(
      (a, b) =>
        STATUS_ORDER[a.status] - STATUS_ORDER[b.status] ||
        SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity],
    );
}

export type { Check } from './Check';
