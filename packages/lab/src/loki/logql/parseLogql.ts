import type {
  Aggregation,
  Comparison,
  Expression,
  RangeFunction,
} from './Expression';
import { LogqlError } from './LogqlError';
import { parseDuration } from './parseDuration';
import { parseSelector } from './parseSelector';
import { Scanner } from './Scanner';

const AGGREGATIONS = new Set(['sum', 'count', 'max', 'min', 'avg']);
const RANGE_FUNCTIONS = new Set([
  'count_over_time',
  'rate',
  'bytes_over_time',
  'bytes_rate',
]);
const COMPARISONS = new Set(['==', '!=', '>', '>=', '<', '<=']);

/**
 * Parses the LogQL that the lab answers: `count_over_time`, `rate` and their
 * like of a stream selector, aggregated and compared with a number.
 *
 * @throws LogqlError for what is no LogQL, and for LogQL that needs log lines,
 *   which the lab does not hold
 */
export function parseLogql(query: string): Expression {
  const scanner = new Scanner(query);
  const expression = parseComparison(scanner);
  if (scanner.next.kind !== 'end') {
    throw scanner.unexpected('$end');
  }
  return expression;
}

function parseComparison(scanner: Scanner): Expression {
  const of = parseOperand(scanner);
  const { kind, text } = scanner.next;
  if (kind !== 'symbol' || !COMPARISONS.has(text)) {
    return of;
  }
  scanner.take();
  return {
    kind: 'comparison',
    operator: text as Comparison,
    than: Number(scanner.expectKind('number')),
    of,
  };
}

function parseOperand(scanner: Scanner): Expression {
  if (scanner.takeIf('(')) {
    const inner = parseComparison(scanner);
    scanner.expect(')');
    return inner;
  }
  const { kind, text } = scanner.next;
  if (text === '{' && kind === 'symbol') {
    throw new LogqlError(
      'the lab holds no log lines, only how many there were: it answers ' +
        'queries such as count_over_time({job="x"}[5m]), not log queries',
    );
  }
  if (AGGREGATIONS.has(text)) {
    return parseAggregation(scanner);
  }
  if (RANGE_FUNCTIONS.has(text)) {
    return parseRange(scanner);
  }
  if (kind === 'identifier') {
    throw new LogqlError(
      `the lab's Loki does not answer ${text}; it answers ` +
        `${[...RANGE_FUNCTIONS].join(', ')} of stream selectors, and ` +
        `${[...AGGREGATIONS].join(', ')} of these`,
    );
  }
  throw scanner.unexpected('an aggregation or a range function');
}

function parseAggregation(scanner: Scanner): Expression {
  const operator = scanner.take().text as Aggregation;
  const before = parseGrouping(scanner);
  scanner.expect('(');
  const of = parseComparison(scanner);
  scanner.expect(')');
  return {
    kind: 'aggregation',
    operator,
    grouping: before ?? parseGrouping(scanner),
    of,
  };
}

function parseGrouping(
  scanner: Scanner,
): { without: boolean; labels: string[] } | undefined {
  const without = scanner.takeIf('without');
  if (!without && !scanner.takeIf('by')) {
    return undefined;
  }
  scanner.expect('(');
  const labels: string[] = [];
  while (!scanner.takeIf(')')) {
    labels.push(scanner.expectKind('identifier'));
    if (scanner.next.text !== ')') {
      scanner.expect(',');
    }
  }
  return { without, labels };
}

function parseRange(scanner: Scanner): Expression {
  const name = scanner.take().text as RangeFunction;
  scanner.expect('(');
  const selector = parseSelector(scanner);
  if (/^(\||!=|!~)/.test(scanner.next.text)) {
    throw new LogqlError(
      `the lab holds no log lines, only how many there were: a stream ` +
        `selector cannot be followed by a pipeline ` +
        `(${scanner.next.text} at offset ${scanner.next.offset})`,
    );
  }
  scanner.expect('[');
  const rangeMs = parseDuration(scanner.expectKind('duration'));
  scanner.expect(']');
  const offsetMs = scanner.takeIf('offset')
    ? parseDuration(scanner.expectKind('duration'))
    : 0;
  scanner.expect(')');
  return { kind: 'range', function: name, selector, rangeMs, offsetMs };
}
