import type { Labels } from '../prometheus';
import { Answer, jsonAnswer } from '../tenancy';
import { evaluate } from './logql/evaluate';
import { LogqlError } from './logql/LogqlError';
import { parseLogql } from './logql/parseLogql';
import { LOKI_ERROR_TEXTS } from './LokiFault';
import { spanOf, stepOf, timeOf } from './params';
import type { StreamsRequest } from './streamAnswers';

const HOUR_MS = 3_600_000;
const MOST_SERIES = 500;

/** `query`: an instant vector. */
export function answerQuery(request: StreamsRequest): Answer {
  const { streams, params, nowMs } = request;
  const expression = parseLogql(params.get('query') ?? '');
  const timeMs = timeOf(params, 'time') ?? nowMs;
  const samples = evaluate(expression, streams, timeMs);
  assertFewSeries(samples.length);
  return resultAnswer(
    'vector',
    samples.map(({ metric, value }) => ({
      metric,
      value: [timeMs / 1000, String(value)],
    })),
  );
}

/** `query_range`: a matrix. */
export function answerQueryRange(request: StreamsRequest): Answer {
  const { streams, params, nowMs } = request;
  const expression = parseLogql(params.get('query') ?? '');
  const span = spanOf(params, nowMs, HOUR_MS);
  const stepMs = stepOf(params, span);
  const series = new Map<
    string,
    { metric: Labels; values: [number, string][] }
  >();
  for (let timeMs = span.startMs; timeMs <= span.endMs; timeMs += stepMs) {
    for (const { metric, value } of evaluate(expression, streams, timeMs)) {
      const key = JSON.stringify(metric);
      const known = series.get(key) ?? { metric, values: [] };
      known.values.push([timeMs / 1000, String(value)]);
      series.set(key, known);
    }
    assertFewSeries(series.size);
  }
  return resultAnswer('matrix', [...series.values()]);
}

function assertFewSeries(count: number): void {
  if (count > MOST_SERIES) {
    throw new LogqlError(LOKI_ERROR_TEXTS[400]);
  }
}

function resultAnswer(resultType: string, result: unknown): Answer {
  return jsonAnswer({
    status: 'success',
    data: { resultType, result, stats: {} },
  });
}
