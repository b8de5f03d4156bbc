import type { Finding } from '../finding';
import type { Snapshot, SourceName, SourceState } from '../snapshot';
import { type DatedFinding, causesOf } from './causesOf';
import { countChecks } from './countChecks';
import { countThings } from './countThings';
import type {
  Digest,
  DigestCounts,
  DigestState,
  OpenParts,
  UnknownBecause,
} from './Digest';
import { nodeCoverage } from './nodeCoverage';
import { lagOf, versionsOf } from './processes';

/**
 * What a report comes to.
 *
 * @param report.findings those of the snapshot, each with what explains it
 */
export function digestOf(report: {
  readonly snapshot: Snapshot;
  readonly findings: readonly DatedFinding[];
}): Digest {
  const { snapshot, findings } = report;
  const causes = causesOf(findings);
  const counts: DigestCounts = {
    checks: countChecks(findings, causes),
    findings: countFindings(findings),
    ...countThings(snapshot),
  };
  const open = openParts(findings, snapshot.sources);
  const empty = isEmpty(counts, open);
  return {
    cluster: snapshot.cluster,
    takenAt: snapshot.takenAt,
    sources: snapshot.sources.map(({ source, status, at }) => ({
      source,
      status,
      ...(at !== undefined && { at }),
    })),
    ...stateOf({ counts, open, empty }),
    empty,
    open,
    causes,
    counts,
    coverage: nodeCoverage(snapshot),
    versions: versionsOf(snapshot),
    series: snapshot.cardinality.series,
    lag: lagOf(snapshot),
  };
}

/**
 * It is well when nothing of warning or worse fails, every source that is
 * configured answered in full, and no critical check is unknown: each that tells of
 * losing data was made and passed. Lesser checks that could not be made, of
 * which there are always some, do not change that.
 */
function stateOf({
  counts: { checks },
  open,
  empty,
}: {
  readonly counts: DigestCounts;
  readonly open: OpenParts;
  readonly empty: boolean;
}): { state: DigestState; unknownBecause?: UnknownBecause } {
  const { critical, warning } = checks.problems;
  if (critical > 0 || warning > 0) {
    return { state: critical > 0 ? 'critical' : 'warning' };
  }
  const unknown = (unknownBecause: UnknownBecause) =>
    ({ state: 'unknown', unknownBecause } as const);
  if (empty) {
    return unknown('no-collector');
  }
  if (checks.total === 0) {
    return unknown('nothing-checked');
  }
  // What it would have told of may be what no check knows to ask about.
  if (open.sources.length > 0) {
    return unknown('source-out');
  }
  const isNoneMade = checks.unknown > 0 && checks.passing === 0;
  return open.critical > 0 || isNoneMade
    ? unknown('checks-open')
    : { state: 'well' };
}

function openParts(
  findings: readonly Finding[],
  sources: readonly SourceState[],
): OpenParts {
  const critical = new Set<string>();
  const lesser = new Set<string>();
  for (const { check, status, severity } of findings) {
    if (status === 'unknown') {
      (severity === 'critical' ? critical : lesser).add(check);
    }
  }
  critical.forEach(it => lesser.delete(it));
  return {
    critical: critical.size,
    lesser: lesser.size,
    sources: sources.filter(isOut).map(it => it.source),
  };
}

/** Whether a source that should have answered did not. */
function isOut({ status }: SourceState): boolean {
  return status !== 'answered' && status !== 'not-configured';
}

/** Who knows which Alloys there are. */
const KNOW_ALLOYS: readonly SourceName[] = ['kubernetes', 'metrics', 'catalog'];

/** Whether all who know which Alloys there are answered, and know of none. */
function isEmpty(
  { collectors, hosts }: DigestCounts,
  { sources }: OpenParts,
): boolean {
  return (
    !sources.some(it => KNOW_ALLOYS.includes(it)) &&
    collectors.known &&
    collectors.value === 0 &&
    hosts.known &&
    hosts.value === 0
  );
}

function countFindings(findings: readonly Finding[]): DigestCounts['findings'] {
  const counts = { failing: 0, passing: 0, unknown: 0 };
  for (const { status } of findings) {
    counts[status]++;
  }
  return counts;
}
