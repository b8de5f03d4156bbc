import type { Select } from '../queries';
import type { Measurement } from '../snapshot';
import { MetricCheck, thresholdText } from './MetricCheck';

const CHECK = 'alloy_check';
const PART = 'alloy_part';

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

/**
 * The queries that answer all given checks of one cluster, the values that are
 * right counted only: what comes back does not grow with a healthy fleet.
 */
export function measurementQueries(
  checks: readonly MetricCheck[],
  select: Select,
): MeasurementQuery[] {
  const batches: MeasurementQuery[] = [];
  for (let start = 0; start < checks.length; start += BATCH) {
    const some = checks.slice(start, start + BATCH);
    batches.push({
      checks: some,
      query: some.map(it => measurementQuery(it, select)).join('\nor '),
    });
  }
  return batches;
}

/** The query of one check alone, for a store that can't answer a batch. */
export function measurementQuery(check: MetricCheck, select: Select): string {
  const measured = check.measure(select);
  const worst = 'above' in check.threshold ? 'max' : 'min';
  const parts = [
    part(check, 'beyond', `(${measured}) ${thresholdText(check.threshold)}`),
    part(check, 'count', `count(${measured})`),
    part(check, 'worst', `${worst}(${measured})`),
  ];
  if (check.about === 'process' && check.exposedBy === undefined) {
    const reporting = `group by (namespace, pod, instance) (${select(
      'alloy_build_info',
    )})`;
    parts.push(
      part(
        check,
        'absent',
        `${reporting} unless on (namespace, pod, instance) (${measured})`,
      ),
    );
  }
  return parts.join('\nor ');
}

function part(check: MetricCheck, name: string, expression: string): string {
  return `label_replace(label_replace(${expression}, "${CHECK}", "${check.id}", "", ""), "${PART}", "${name}", "", "")`;
}

/** What the vector of a query says of each of its checks, by their ids. */
export function readMeasurements(
  checks: readonly MetricCheck[],
  samples: readonly MeasuredSample[],
): Map<string, Measurement> {
  const found = new Map(
    checks.map(it => [
      it.id,
      { beyond: [], absent: [], count: 0 } as Writable<Measurement>,
    ]),
  );
  for (const { labels, value } of samples) {
    const { [CHECK]: id, [PART]: name, ...own } = labels;
    const measurement = found.get(id);
    if (measurement && name === 'beyond') {
      measurement.beyond.push({ labels: own, value });
    } else if (measurement && name === 'absent') {
      measurement.absent.push(own);
    } else if (measurement && name === 'count') {
      measurement.count = value;
    } else if (measurement && name === 'worst' && Number.isFinite(value)) {
      measurement.worst = value;
    }
  }
  return found;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
