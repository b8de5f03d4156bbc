import type {
  Collector,
  Report,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Translate } from '../translation';
import { summariseCollector } from './collectorSummary';
import { countFindings } from './counts';
import { findingKey } from './findingKey';
import { findingsOfCollector } from './findingsOf';
import { joinWords } from './joinWords';
import { problemClause } from './problemClause';
import { problemsOf } from './problems';
import type { Summary, Tone } from './summarise';

/** More than these is a list, and the list stands below. */
const NAMED_PROBLEMS = 3;

/**
 * How one collector is, in words that can be read out: how much of it is
 * ready, and what is wrong with it. It is passing only when every check on it
 * passed.
 */
export function summariseOne(
  collector: Collector,
  report: Report,
  t: Translate,
): Summary {
  const { snapshot } = report;
  const findings = findingsOfCollector(report.findings, collector);
  const failing = findings.filter(
    it => it.status === 'failing' && it.severity !== 'info',
  );
  const its = new Set(failing.map(findingKey));
  const problems = problemsOf(
    failing.map(it =>
      it.explainedBy && its.has(findingKey(it.explainedBy))
        ? it
        : // What explains it is told elsewhere: here it is a problem.
          { ...it, explainedBy: undefined },
    ),
  );
  const counts = countFindings(findings);
  const sentences = [readySentence(collector, report, t)];
  if (problems.length > 0) {
    const clauses = problems
      .slice(0, NAMED_PROBLEMS)
      .map(it => problemClause(it, snapshot, t));
    const more = problems.length - clauses.length;
    sentences.push(
      t('collector.problems', {
        count: problems.length,
        problems: joinWords(
          more > 0 ? [...clauses, t('summary.more', { count: more })] : clauses,
          t,
        ),
      }),
    );
  }
  if (counts.unknown > 0) {
    sentences.push(t('collector.unknown', { count: counts.unknown }));
  }
  if (problems.length === 0 && counts.unknown === 0) {
    sentences.push(
      t(counts.passing > 0 ? 'collector.passing' : 'collector.unchecked'),
    );
  }
  return {
    tone: toneOf(failing, counts),
    sentence: sentences.join(' '),
  };
}

function readySentence(
  collector: Collector,
  { snapshot }: Report,
  t: Translate,
): string {
  const { name, desired } = collector;
  const { ready } = summariseCollector(collector, snapshot.nodes);
  return ready.known
    ? t('collector.ready', {
        name,
        ready: ready.value,
        count: desired,
      })
    : t('collector.readyUnknown', { name, reason: ready.reason });
}

function toneOf(
  failing: readonly Report['findings'][number][],
  counts: { readonly passing: number; readonly unknown: number },
): Tone {
  if (failing.length > 0) {
    return failing.some(it => it.severity === 'critical')
      ? 'critical'
      : 'warning';
  }
  return counts.unknown === 0 && counts.passing > 0 ? 'passing' : 'unknown';
}
