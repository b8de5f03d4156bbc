import type { Labels } from '../prometheus';
import { jsonAnswer, Answer } from '../tenancy';
import type { Matcher } from './logql/Expression';
import { LogqlError } from './logql/LogqlError';
import { matches, parseSelectorAlone } from './logql/parseSelector';
import { limitOf, Span, spanOf } from './params';
import { bytesOf } from './streams/assumedBytes';
import type { LivingStream } from './streams/LivingStream';

const SIX_HOURS_MS = 6 * 3_600_000;

/** What an endpoint about streams is answered from. */
export interface StreamsRequest {
  readonly streams: readonly LivingStream[];
  readonly params: URLSearchParams;
  readonly nowMs: number;
}

interface Counted {
  readonly labels: Labels;
  readonly entries: number;
}

/** Streams with entries in the span that any of the selectors matches. */
function streamsIn(
  streams: readonly LivingStream[],
  { startMs, endMs }: Span,
  selectors: readonly (readonly Matcher[])[],
): Counted[] {
  return streams
    .filter(
      ({ labels }) =>
        selectors.length === 0 ||
        selectors.some(it => it.every(matcher => matches(matcher, labels))),
    )
    .map(it => ({
      labels: it.labels,
      entries: it.entriesIn(startMs, endMs),
    }))
    .filter(it => it.entries > 0);
}

/** `series?match[]`: the label sets of streams. */
export function answerSeries(request: StreamsRequest): Answer {
  const { streams, params, nowMs } = request;
  const selectors = ['match[]', 'match']
    .flatMap(name => params.getAll(name))
    .map(parseSelectorAlone);
  const span = spanOf(params, nowMs, SIX_HOURS_MS);
  return jsonAnswer({
    status: 'success',
    data: streamsIn(streams, span, selectors).map(it => it.labels),
  });
}

/** `labels`: the names of labels, of the streams that `query` matches. */
export function answerLabels(request: StreamsRequest): Answer {
  return sortedAnswer(selected(request).flatMap(it => Object.keys(it.labels)));
}

/** `label/NAME/values`. */
export function answerLabelValues(
  request: StreamsRequest,
  name: string,
): Answer {
  return sortedAnswer(
    selected(request)
      .map(it => it.labels[name])
      .filter(it => it !== undefined),
  );
}

/** `index/stats`: streams, chunks (one a stream), entries, assumed bytes. */
export function answerIndexStats(request: StreamsRequest): Answer {
  const found = selected(request, { required: true });
  const entries = found.reduce((sum, it) => sum + it.entries, 0);
  return jsonAnswer({
    streams: found.length,
    chunks: found.length,
    bytes: bytesOf(entries),
    entries,
  });
}

/**
 * `index/volume`: assumed bytes by the values of some labels (of the selector,
 * or `targetLabels`), or with `aggregateBy=labels` by the labels' names.
 */
export function answerIndexVolume(request: StreamsRequest): Answer {
  const { params, nowMs } = request;
  const selector = parseSelectorAlone(params.get('query') ?? '');
  const limit = limitOf(params);
  const aggregateBy = params.get('aggregateBy') || 'series';
  if (aggregateBy !== 'series' && aggregateBy !== 'labels') {
    throw new LogqlError(
      'invalid aggregation option: aggregateBy must be one of series or labels',
    );
  }
  const targets = (params.get('targetLabels') || '')
    .split(',')
    .filter(it => it !== '');
  const names = new Set(
    targets.length > 0 ? targets : selector.map(it => it.name),
  );

  const volumes = new Map<string, { metric: Labels; bytes: number }>();
  for (const { labels, entries } of selected(request, { required: true })) {
    const metrics =
      aggregateBy === 'series'
        ? [only(labels, names)]
        : Object.keys(labels)
            .filter(name => targets.length === 0 || names.has(name))
            .map(name => ({ [name]: '' }));
    for (const metric of metrics) {
      const key = JSON.stringify(metric);
      const known = volumes.get(key)?.bytes ?? 0;
      volumes.set(key, { metric, bytes: known + bytesOf(entries) });
    }
  }
  const { endMs } = spanOf(params, nowMs, SIX_HOURS_MS);
  return jsonAnswer({
    status: 'success',
    data: {
      resultType: 'vector',
      result: [...volumes]
        .sort(([a, x], [b, y]) => y.bytes - x.bytes || (a < b ? -1 : 1))
        .slice(0, limit)
        .map(([, { metric, bytes }]) => ({
          metric,
          value: [endMs / 1000, String(bytes)],
        })),
      stats: {},
    },
  });
}

/** The streams of a request's `query`, or all when it may be left out. */
function selected(
  { streams, params, nowMs }: StreamsRequest,
  options: { required: boolean } = { required: false },
): Counted[] {
  const query = params.get('query') ?? '';
  const selectors =
    query === '' && !options.required ? [] : [parseSelectorAlone(query)];
  return streamsIn(streams, spanOf(params, nowMs, SIX_HOURS_MS), selectors);
}

function only(labels: Labels, names: ReadonlySet<string>): Labels {
  return Object.fromEntries(
    Object.entries(labels).filter(([name]) => names.has(name)),
  );
}

function sortedAnswer(values: readonly string[]): Answer {
  return jsonAnswer({ status: 'success', data: [...new Set(values)].sort() });
}
