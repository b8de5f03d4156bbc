import type { Labels } from '../../prometheus';
import { bytesOf } from '../streams/assumedBytes';
import type { LivingStream } from '../streams/LivingStream';
import type { Aggregation, Comparison, Expression } from './Expression';
import { matches } from './parseSelector';

/** One element of an instant vector. */
export interface Sample {
  readonly metric: Labels;
  readonly value: number;
}

const sum = (values: readonly number[]) =>
  values.reduce((total, it) => total + it, 0);

const AGGREGATE: Readonly<
  Record<Aggregation, (values: readonly number[]) => number>
> = {
  sum,
  count: values => values.length,
  max: values => Math.max(...values),
  min: values => Math.min(...values),
  avg: values => sum(values) / values.length,
};

const COMPARE: Readonly<
  Record<Comparison, (value: number, than: number) => boolean>
> = {
  '==': (value, than) => value === than,
  '!=': (value, than) => value !== than,
  '>': (value, than) => value > than,
  '>=': (value, than) => value >= than,
  '<': (value, than) => value < than,
  '<=': (value, than) => value <= than,
};

/** What an expression gives at a moment. */
export function evaluate(
  expression: Expression,
  streams: readonly LivingStream[],
  timeMs: number,
): Sample[] {
  switch (expression.kind) {
    case 'range':
      return evaluateRange(expression, streams, timeMs);
    case 'aggregation':
      return aggregate(expression, evaluate(expression.of, streams, timeMs));
    default:
      return evaluate(expression.of, streams, timeMs).filter(it =>
        COMPARE[expression.operator](it.value, expression.than),
      );
  }
}

function evaluateRange(
  expression: Extract<Expression, { kind: 'range' }>,
  streams: readonly LivingStream[],
  timeMs: number,
): Sample[] {
  const { selector, rangeMs, offsetMs } = expression;
  const toMs = timeMs - offsetMs;
  return streams
    .filter(stream => selector.every(it => matches(it, stream.labels)))
    .map(stream => ({
      metric: stream.labels,
      entries: stream.entriesIn(toMs - rangeMs, toMs),
    }))
    .filter(it => it.entries > 0)
    .map(({ metric, entries }) => {
      const counted = expression.function.startsWith('bytes')
        ? bytesOf(entries)
        : entries;
      const isRate = expression.function.endsWith('rate');
      return { metric, value: isRate ? counted / (rangeMs / 1000) : counted };
    });
}

function aggregate(
  { operator, grouping }: Extract<Expression, { kind: 'aggregation' }>,
  samples: readonly Sample[],
): Sample[] {
  const groups = new Map<string, { metric: Labels; values: number[] }>();
  for (const { metric, value } of samples) {
    const kept = Object.fromEntries(
      Object.entries(metric)
        .filter(
          ([name]) =>
            grouping && grouping.labels.includes(name) !== grouping.without,
        )
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    const key = JSON.stringify(kept);
    const group = groups.get(key) ?? { metric: kept, values: [] };
    group.values.push(value);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ metric, values }) => ({
    metric,
    value: AGGREGATE[operator](values),
  }));
}
