import { Answer, jsonAnswer, TenantRequest, textAnswer } from '../../tenancy';
import type { Labels } from '../../prometheus';
import {
  assertFewLabelNames,
  assertFewShards,
  CardinalityParamError,
  CountMethod,
  countMethodOf,
  labelNamesOf,
  limitOf,
  requiredSelectorOf,
  selectorOf,
} from './cardinalityParams';
import type { CountedSeries } from './CountedSeries';
import { labelNamesCardinality, labelValuesCardinality } from './countSeries';
import { readSeries } from './readSeries';

/** Where a tenant's series are, and when they are asked for. */
export interface CardinalitySource {
  readonly url: string;
  readonly nowMs: number;
  /** Whether the tenant may ask at all; by default Mimir does not let it. */
  readonly enabled: boolean;
  readonly counts: CountedSeries;
}

/** Counts the series of a selector; the same question may be asked often. */
function count<T>(
  source: CardinalitySource,
  which: { selector?: string; countMethod: CountMethod },
  counted: string,
  of: (series: readonly Labels[]) => T,
): Promise<T> {
  const { url, nowMs, counts } = source;
  return counts.get({
    key: JSON.stringify([url, which.selector, which.countMethod]),
    counted,
    nowMs,
    list: () => readSeries({ ...source, ...which }),
    count: of,
  });
}

type Handler = (
  request: TenantRequest,
  source: CardinalitySource,
) => Promise<unknown>;

const labelNames: Handler = async ({ params }, source) => {
  const selector = selectorOf(params);
  const limit = limitOf(params);
  const countMethod = countMethodOf(params);
  return count(source, { selector, countMethod }, `names ${limit}`, series =>
    labelNamesCardinality(series, limit),
  );
};

const labelValues: Handler = async ({ params }, source) => {
  const names = labelNamesOf(params);
  const selector = selectorOf(params);
  const limit = limitOf(params);
  const countMethod = countMethodOf(params);
  assertFewLabelNames(names);
  const total = await count(
    source,
    { countMethod },
    'total',
    series => series.length,
  );
  return count(
    source,
    { selector, countMethod },
    `values ${limit} ${names.join()}`,
    series =>
      labelValuesCardinality(series, { labelNames: names, limit, total }),
  );
};

const activeSeries: Handler = async ({ params, headers }, source) => {
  const selector = requiredSelectorOf(params);
  assertFewShards(headers['sharding-control']);
  return {
    data: await readSeries({ ...source, selector, countMethod: 'active' }),
  };
};

/** The lab's Prometheus holds no native histograms. */
const activeNativeHistogramMetrics: Handler = async (request, source) => {
  await activeSeries(request, source);
  return { data: [] };
};

const HANDLERS: ReadonlyMap<string, Handler> = new Map([
  ['label_names', labelNames],
  ['label_values', labelValues],
  ['active_series', activeSeries],
  ['active_native_histogram_metrics', activeNativeHistogramMetrics],
]);

/**
 * Answers `/api/v1/cardinality/...`, computed from a real Prometheus's series.
 *
 * @param endpoint the last part of the path
 * @returns undefined for an endpoint that Mimir does not have
 */
export async function answerCardinality(
  endpoint: string,
  request: TenantRequest,
  source: CardinalitySource,
): Promise<Answer | undefined> {
  const handler = HANDLERS.get(endpoint);
  if (!handler) {
    return undefined;
  }
  if (!source.enabled) {
    return textAnswer(
      400,
      `cardinality analysis is disabled for the tenant: ${request.tenant}`,
    );
  }
  try {
    return jsonAnswer(await handler(request, source));
  } catch (error) {
    if (error instanceof CardinalityParamError) {
      return textAnswer(400, error.message);
    }
    throw error;
  }
}
