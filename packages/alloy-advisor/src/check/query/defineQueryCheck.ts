import type { Evidence, Subject } from '../../finding';
import type { Measurement, Snapshot } from '../../snapshot';
import { formatMeasured } from '../../metrics/formatMeasured';
import {
  MetricCheck,
  thresholdText,
  violation,
} from '../../metrics/MetricCheck';
import { exposersOf } from '../../metrics/exposersOf';
import { recordMetrics } from '../../metrics/recordMetrics';
import { clusterScope } from '../../queries';
import { addImpacts } from '../../finding/addImpacts';
import { Outcome, QueryCheck, toFindings } from '../Check';
import { unknownOutcome } from '../unknownOutcome';
import { exposesNothing } from '../snapshot/exposesNothing';
import { maybeClustered } from '../snapshot/maybeClustered';
import { processSubject } from '../snapshot/processSubject';
import { clusterSubject } from '../snapshot/subjects';

/** So many names stand in a sentence; the rest is counted. */
const NAMED = 5;

/** What a check of what is measured is made of: whose metrics they are, the table of components says. */
export interface QueryCheckDefinition extends Omit<MetricCheck, 'exposedBy'> {
  /** Of what only a clustered process has. */
  readonly exposedBy?: 'clustering';
}

/** Makes a check of what is measured, and of the words for what it says. */
export function defineQueryCheck(definition: QueryCheckDefinition): QueryCheck {
  const check: MetricCheck = {
    ...definition,
    exposedBy: definition.exposedBy ?? exposersOf(definition),
  };
  return {
    ...check,
    reads: 'query',
    run: snapshot => toFindings(check, outcomesOf(check, snapshot)),
  };
}

function outcomesOf(check: MetricCheck, snapshot: Snapshot): Outcome[] {
  const measurement = snapshot.measurements[check.id];
  const question = `whether this holds: ${lowerFirst(check.title)}`;
  const cluster = clusterSubject(snapshot);
  if (!measurement) {
    const reason = 'It was not asked.';
    const fact = { known: false, source: 'measurements', reason } as const;
    return [unknownOutcome(fact, cluster, question)];
  }
  if (!measurement.known) {
    return [unknownOutcome(measurement, cluster, question)];
  }
  const { beyond, absent, count } = measurement.value;
  const open =
    check.exposedBy === 'clustering' ? maybeClustered(snapshot, question) : [];
  if (count === 0 && absent.length === 0) {
    return exposesNothing(check.exposedBy, snapshot)
      ? open
      : [...open, notCollected(check, snapshot, question)];
  }
  const outcomes = [...failures(check, snapshot, measurement.value), ...open];
  if (absent.length > 0) {
    outcomes.push(silentOnes(check, snapshot, absent, question));
  }
  if (beyond.length === 0 && count > 0) {
    outcomes.push({
      status: 'passing',
      subject: cluster,
      summary: check.passing,
      evidence: [passingEvidence(check, snapshot, measurement.value)],
    });
  }
  return outcomes;
}

/** One finding a subject, however many of its series are beyond the threshold. */
function failures(
  check: MetricCheck,
  snapshot: Snapshot,
  { beyond }: Measurement,
): Outcome[] {
  const bySubject = new Map<string, Outcome>();
  const query = violation(check, clusterScope(snapshot.cluster));
  const worstFirst = [...beyond].sort((a, b) =>
    'above' in check.threshold ? b.value - a.value : a.value - b.value,
  );
  for (const { labels, value } of worstFirst) {
    const subject = subjectOf(check, snapshot, labels);
    const key = JSON.stringify(subject);
    const shown = formatMeasured(value, check.unit);
    const evidence: Evidence = {
      kind: 'query',
      query,
      value: [labelText(check, labels), shown].filter(Boolean).join(': '),
      threshold: thresholdText(check.threshold),
    };
    const beyondIt = { who: subject.name, value: shown, amount: value, labels };
    const impact = check.impact?.(beyondIt, { subject, snapshot });
    const before = bySubject.get(key);
    before?.evidence.push(evidence);
    bySubject.set(key, {
      status: 'failing',
      subject,
      summary: check.failing(beyondIt),
      evidence: [evidence],
      remedy: check.remedy,
      // Of those that are beyond, the first is told: it is the worst.
      ...before,
      ...(impact && { impact: addImpacts(before?.impact, impact) }),
    });
  }
  return [...bySubject.values()];
}

function subjectOf(
  check: MetricCheck,
  snapshot: Snapshot,
  labels: Readonly<Record<string, string>>,
): Subject {
  if (check.about === 'process') {
    return processSubject(snapshot, labels);
  }
  return labels.collector
    ? {
        kind: 'collector',
        name: labels.collector,
        namespace: labels.namespace,
      }
    : clusterSubject(snapshot);
}

/** What tells one series of a subject from another: a URL, a component. */
function labelText(
  check: MetricCheck,
  labels: Readonly<Record<string, string>>,
): string {
  const known = ['namespace', 'pod', 'instance', 'collector'];
  return Object.entries(labels)
    .filter(([name]) => check.about === 'cluster' || !known.includes(name))
    .map(([name, value]) => `${name}=${value}`)
    .join(', ');
}

function notCollected(
  check: MetricCheck,
  snapshot: Snapshot,
  question: string,
): Outcome {
  return unknownOutcome(
    {
      known: false,
      source: 'measurements',
      reason:
        check.idle ??
        `The store has no series of ${metricNames(
          check,
        )}: no collector has counted any yet, or they are not collected.`,
    },
    clusterSubject(snapshot),
    question,
  );
}

function silentOnes(
  check: MetricCheck,
  snapshot: Snapshot,
  absent: Measurement['absent'],
  question: string,
): Outcome {
  const names = absent.map(it => it.pod ?? it.instance ?? '?').sort();
  const listed = names.slice(0, NAMED).join(', ');
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return unknownOutcome(
    {
      known: false,
      source: 'measurements',
      reason: `The store lacks the metrics of ${listed}${more}, which report others: ${metricNames(
        check,
      )} is left out on the way.`,
    },
    clusterSubject(snapshot),
    question,
  );
}

/** The metrics that a check reads, a few of them by name. */
function metricNames(check: MetricCheck): string {
  const all = [...recordMetrics(scope => check.measure(scope))];
  const named = all.slice(0, 2).join(' and ');
  return all.length > 2 ? `${named} and ${all.length - 2} more` : named;
}

function passingEvidence(
  check: MetricCheck,
  snapshot: Snapshot,
  { count, worst }: Measurement,
): Evidence {
  const values = count === 1 ? '1 value' : `${count} values`;
  return {
    kind: 'query',
    query: check.measure(clusterScope(snapshot.cluster)),
    value:
      worst === undefined
        ? values
        : `${values}, the worst ${formatMeasured(worst, check.unit)}`,
    threshold: thresholdText(check.threshold),
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
