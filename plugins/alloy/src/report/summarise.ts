import type {
  Report,
  Severity,
  Snapshot,
  SourceState,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Translate } from '../translation';
import { CheckCounts, countChecks } from './countChecks';
import { joinWords } from './joinWords';
import { problemClause } from './problemClause';
import { Problem, problemsOf } from './problems';

/** How something is: what is wrong with it, all right, or not known. */
export type Tone = Severity | 'passing' | 'unknown';

export interface Summary {
  readonly tone: Tone;
  /** What one would read out: one sentence, or two when part is unknown. */
  readonly sentence: string;
}

/** More than these is a list, and the list stands below the sentence. */
const NAMED_PROBLEMS = 3;

/**
 * How collection in a cluster is, in a sentence that can be read out. It is
 * passing when nothing of warning or worse fails, every source that is
 * configured answered, and no critical check is unknown: each that tells of
 * losing data was made and passed. Lesser checks that could not be made, of
 * which there are always some, are told in the same breath, and stay unknown
 * wherever they are counted or listed.
 */
export function summarise(report: Report, t: Translate): Summary {
  const { findings, snapshot } = report;
  const { cluster } = snapshot;
  const counts = countChecks(findings);
  const { unknown, passing, total } = counts;

  const problems = problemsOf(findings);
  const critical = problems.filter(it => it.severity === 'critical');
  const warning = problems.filter(it => it.severity === 'warning');
  const worst = critical.length > 0 ? critical : warning;

  if (worst.length > 0) {
    const words = {
      cluster,
      count: worst.length,
      problems: listProblems(worst, snapshot, t),
    };
    const isCritical = worst === critical;
    const sentence = isCritical
      ? t('summary.critical', words)
      : t('summary.warning', words);
    const rest = unknown > 0 ? ` ${t('summary.rest', { count: unknown })}` : '';
    return {
      tone: isCritical ? 'critical' : 'warning',
      sentence: sentence + rest,
    };
  }
  if (hasNoCollector(snapshot)) {
    return { tone: 'unknown', sentence: t('summary.empty', { cluster }) };
  }
  if (findings.length === 0) {
    return { tone: 'unknown', sentence: t('summary.unchecked', { cluster }) };
  }
  const isOpen = findings.some(
    it => it.status === 'unknown' && it.severity === 'critical',
  );
  const isAnyOut = snapshot.sources.some(isOut);
  if (unknown > 0 && (isOpen || isAnyOut || passing === 0)) {
    // A source that is out leaves much open; what nobody read is a remainder.
    const sentence = isAnyOut
      ? t('summary.unknown', { cluster, count: unknown, total })
      : t('summary.remainder', {
          cluster,
          count: unknown,
          passing,
          total,
        });
    return { tone: 'unknown', sentence };
  }
  return { tone: 'passing', sentence: healthySentence(report, counts, t) };
}

/** Whether a source that should have answered did not. */
function isOut({ status }: SourceState): boolean {
  return status !== 'answered' && status !== 'not-configured';
}

/** Whether the sources that answered know of no Alloy in this cluster. */
export function hasNoCollector(snapshot: Snapshot): boolean {
  const { collectors, hosts } = snapshot;
  return (
    collectors.known &&
    collectors.value.length === 0 &&
    hosts.known &&
    hosts.value.length === 0
  );
}

function healthySentence(
  report: Report,
  { passing, unknown, total }: CheckCounts,
  t: Translate,
): string {
  const { collectors, hosts, nodes, cluster } = report.snapshot;
  const parts: string[] = [];
  if (collectors.known) {
    parts.push(t('summary.collectors', { count: collectors.value.length }));
  }
  if (nodes.known) {
    parts.push(t('summary.nodes', { count: nodes.value.length }));
  }
  if (hosts.known && hosts.value.length > 0) {
    parts.push(t('summary.hosts', { count: hosts.value.length }));
  }
  const words = { cluster, parts: joinWords(parts, t) };
  if (passing === total) {
    return t('summary.passing', words);
  }
  const sentence = t('summary.passed', { ...words, count: passing });
  return unknown > 0
    ? `${sentence} ${t('summary.lesser', { count: unknown })}`
    : sentence;
}

function listProblems(
  problems: readonly Problem[],
  snapshot: Snapshot,
  t: Translate,
): string {
  const clauses = problems
    .slice(0, NAMED_PROBLEMS)
    .map(it => problemClause(it, snapshot, t));
  const more = problems.length - clauses.length;
  return joinWords(
    more > 0 ? [...clauses, t('summary.more', { count: more })] : clauses,
    t,
  );
}
