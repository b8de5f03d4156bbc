import type { Select } from '../queries';
import type { Measurement } from '../snapshot';
import { MetricCheck, PROCESS, violation } from './MetricCheck';

const CHECK = 'alloy_check';
const PART = 'alloy_part';
const BEYOND = 'alloy_beyond';

/** So many checks are asked in one query: few requests, none of them huge. */
const BATCH = 8;

/** One query that answers several checks at once. */
export interface MeasurementQuery {
  readonly query: string;
  readonly checks: readonly MetricCheck[];
}

/** One element of an instant vector. */
export interface MeasuredSample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** How the values of one check stand, before anybody is named. */
export interface Tally {
  readonly check: MetricCheck;
  /** How many values there are, and how many of them are beyond the threshold. */
  readonly count: number;
  readonly beyond: number;
  /** How many processes report at all. */
  readonly reporting: number;
  readonly worst?: number;
}

/**
 * The queries that tally all given checks of one cluster: what comes back does
 * not grow with the fleet, and the store goes through each expression once.
 */
export function tallyQueries(
  checks: readonly MetricCheck[],
  select: Select,
): MeasurementQuery[] {
  const batches: MeasurementQuery[] = [];
  for (let start = 0; start < checks.length; start += BATCH) {
    const some = checks.slice(start, start + BATCH);
    batches.push({ checks: some, query: tallyQuery(some, select) });
  }
  return batches;
}

/** One query that tallies some checks. */
export function tallyQuery(
  checks: readonly MetricCheck[],
  select: Select,
): string {
  const reporting = part('', 'reporting', `count(${processes(select)})`);
  return joined([reporting, ...checks.flatMap(it => tallyParts(it, select))]);
}

function tallyParts(check: MetricCheck, select: Select): string[] {
  const measured = check.measure(select);
  const isAbove = 'above' in check.threshold;
  const isBeyond = isAbove
    ? `(${measured}) > bool ${check.threshold.above}`
    : `(${measured}) < bool ${check.threshold.below}`;
  // Of several values of one process the one that is beyond counts, so that
  // the number can be held against that of all processes.
  const each =
    check.about === 'process' ? `max by (${PROCESS}) (${isBeyond})` : isBeyond;
  const parts = [part(check.id, 'tally', `count_values("${BEYOND}", ${each})`)];
  // Where nothing may be above zero, nothing that is right is worth telling.
  if (!isAbove || check.threshold.above !== 0) {
    const worst = isAbove ? 'max' : 'min';
    parts.push(part(check.id, 'worst', `${worst}(${measured})`));
  }
  return parts;
}

/** What the vector of a tally query says of each of its checks. */
export function readTallies(
  checks: readonly MetricCheck[],
  samples: readonly MeasuredSample[],
): Tally[] {
  const of = (id: string, name: string) =>
    samples.filter(
      ({ labels }) => (labels[CHECK] ?? '') === id && labels[PART] === name,
    );
  const sum = (some: readonly MeasuredSample[]) =>
    some.reduce((total, it) => total + it.value, 0);
  const reporting = sum(of('', 'reporting'));
  return checks.map(check => {
    const tally = of(check.id, 'tally');
    const worst = of(check.id, 'worst')[0]?.value;
    return {
      check,
      count: sum(tally),
      beyond: sum(tally.filter(it => it.labels[BEYOND] === '1')),
      reporting,
      worst: Number.isFinite(worst) ? worst : undefined,
    };
  });
}

/**
 * The query that names what tallies only count: whose values are beyond the
 * threshold, and who reports and has none where everybody should.
 *
 * @returns undefined when there is nobody to name
 */
export function namingQuery(
  tallies: readonly Tally[],
  select: Select,
): string | undefined {
  const parts = tallies.flatMap(({ check, count, beyond, reporting }) => {
    const isExpected =
      check.about === 'process' && check.exposedBy === undefined;
    return [
      ...(beyond > 0
        ? [part(check.id, 'beyond', violation(check, select))]
        : []),
      ...(isExpected && count !== reporting
        ? [part(check.id, 'absent', absent(check, select))]
        : []),
    ];
  });
  return parts.length > 0 ? joined(parts) : undefined;
}

/** What the tallies and the vector of their naming query say together, by the ids of the checks. */
export function readMeasurements(
  tallies: readonly Tally[],
  named: readonly MeasuredSample[],
): Map<string, Measurement> {
  const found = new Map(
    tallies.map(({ check, count, worst }) => [
      check.id,
      { beyond: [], absent: [], count, worst } as Writable<Measurement>,
    ]),
  );
  for (const { labels, value } of named) {
    const { [CHECK]: id, [PART]: name, ...own } = labels;
    const measurement = found.get(id);
    if (measurement && name === 'beyond') {
      measurement.beyond.push({ labels: own, value });
    } else if (measurement && name === 'absent') {
      measurement.absent.push(own);
    }
  }
  return found;
}

function processes(select: Select): string {
  return `group by (${PROCESS}) (${select('alloy_build_info')})`;
}

function absent(check: MetricCheck, select: Select): string {
  return `${processes(select)} unless on (${PROCESS}) (${check.measure(
    select,
  )})`;
}

function part(id: string, name: string, expression: string): string {
  return `label_replace(label_replace(${expression}, "${CHECK}", "${id}", "", ""), "${PART}", "${name}", "", "")`;
}

function joined(parts: readonly string[]): string {
  return parts.join('\nor ');
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
