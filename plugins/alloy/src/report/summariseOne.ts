import { causesOf } from '@alloy-fleet/alloy-advisor';
import type {
  Collector,
  Report,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Translate } from '../translation';
import { listCauses } from './clauseWords';
import { summariseCollector } from './collectorSummary';
import { countFindings } from './counts';
import { findingKey } from '@alloy-fleet/alloy-advisor';
import { findingsOfCollector } from './findingsOf';
import type { Summary, Tone } from './summarise';

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
  const findings = findingsOfCollector(report.findings, collector);
  const failing = findings.filter(
    it => it.status === 'failing' && it.severity !== 'info',
  );
  const its = new Set(failing.map(findingKey));
  const causes = causesOf(
    failing.map(it =>
      it.explainedBy && its.has(findingKey(it.explainedBy))
        ? it
        : // What explains it is told elsewhere: here it is a problem.
          { ...it, explainedBy: undefined },
    ),
  );
  const counts = countFindings(findings);
  const sentences = [readySentence(collector, report, t)];
  if (causes.length > 0) {
    sentences.push(
      t('collector.problems', {
        count: causes.length,
        problems: listCauses(causes, t),
      }),
    );
  }
  if (counts.unknown > 0) {
    sentences.push(t('collector.unknown', { count: counts.unknown }));
  }
  if (causes.length === 0 && counts.unknown === 0) {
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
