import type { Scope } from '../queries';
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
 * The queries that tally all given checks of a scope: what comes back of a
 * cluster does not grow with its instances, and the store goes through each expression once.
 */
export function tallyQueries(
  checks: readonly MetricCheck[],
  scope: Scope,
): MeasurementQuery[] {
  const batches: MeasurementQuery[] = [];
  for (let start = 0; start < checks.length; start += BATCH) {
    const some = checks.slice(start, start + BATCH);
    batches.push({ checks: some, query: tallyQuery(some, scope) });
  }
  return batches;
}

/** One query that tallies some checks. */
export function tallyQuery(
  checks: readonly MetricCheck[],
  scope: Scope,
): string {
  const reporting = part(
    '',
    'reporting',
    scope.whole('count', processes(scope)),
  );
  return joined([reporting, ...checks.flatMap(it => tallyParts(it, scope))]);
}

function tallyParts(check: MetricCheck, scope: Scope): string[] {
  const measured = check.measure(scope);
  const isAbove = 'above' in check.threshold;
  const isBeyond = isAbove
    ? `(${measured}) > bool ${check.threshold.above}`
    : `(${measured}) < bool ${check.threshold.below}`;
  // Of several values of one process the one that is beyond counts, so that
  // the number can be held against that of all processes.
  const each =
    check.about === 'process'
      ? `max ${scope.by(PROCESS)} (${isBeyond})`
      : isBeyond;
  const parts = [
    part(check.id, 'tally', scope.whole('count_values', each, `"${BEYOND}"`)),
  ];
  // Where nothing may be above zero, nothing that is right is worth telling.
  if (!isAbove || check.threshold.above !== 0) {
    const worst = isAbove ? 'max' : 'min';
    parts.push(part(check.id, 'worst', scope.whole(worst, measured)));
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
 * threshold, and who reports and has none where everybody should. Of several
 * clusters each check is asked about once, where any of them has somebody.
 *
 * @param tallies of every cluster of the scope, one after the other
 * @returns undefined when there is nobody to name
 */
export function namingQuery(
  tallies: readonly Tally[],
  scope: Scope,
): string | undefined {
  const checks = [...new Set(tallies.map(it => it.check))];
  const some = (check: MetricCheck, names: (tally: Tally) => boolean) =>
    tallies.some(it => it.check === check && names(it));
  const parts = checks.flatMap(check => [
    ...(some(check, hasBeyond)
      ? [part(check.id, 'beyond', violation(check, scope))]
      : []),
    ...(some(check, hasAbsent)
      ? [part(check.id, 'absent', absent(check, scope))]
      : []),
  ]);
  return parts.length > 0 ? joined(parts) : undefined;
}

/**
 * What the tallies and the vector of their naming query say together, by the ids
 * of the checks; both of one cluster. Others of a scope may have had somebody
 * named where this one's tally knows of nobody: it is as if it had not been asked.
 */
export function readMeasurements(
  tallies: readonly Tally[],
  named: readonly MeasuredSample[],
): Map<string, Measurement> {
  const tallied = new Map(tallies.map(it => [it.check.id, it]));
  const found = new Map(
    tallies.map(({ check, count, worst }) => [
      check.id,
      { beyond: [], absent: [], count, worst } as Writable<Measurement>,
    ]),
  );
  for (const { labels, value } of named) {
    const { [CHECK]: id, [PART]: name, ...own } = labels;
    const tally = tallied.get(id);
    if (tally && name === 'beyond' && hasBeyond(tally)) {
      found.get(id)!.beyond.push({ labels: own, value });
    } else if (tally && name === 'absent' && hasAbsent(tally)) {
      found.get(id)!.absent.push(own);
    }
  }
  return found;
}

/** Whether there are values beyond the threshold to be named. */
function hasBeyond({ beyond }: Tally): boolean {
  return beyond > 0;
}

/** Whether somebody reports and has no value, where everybody should. */
function hasAbsent({ check, count, reporting }: Tally): boolean {
  const isExpected = check.about === 'process' && check.exposedBy === undefined;
  return isExpected && count !== reporting;
}

function processes(scope: Scope): string {
  return `group ${scope.by(PROCESS)} (${scope.select('alloy_build_info')})`;
}

function absent(check: MetricCheck, scope: Scope): string {
  return `${processes(scope)} unless ${scope.on(PROCESS)} (${check.measure(
    scope,
  )})`;
}

function part(id: string, name: string, expression: string): string {
  return `label_replace(label_replace(${expression}, "${CHECK}", "${id}", "", ""), "${PART}", "${name}", "", "")`;
}

function joined(parts: readonly string[]): string {
  return parts.join('\nor ');
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
