import { Answer, jsonAnswer, TenantRequest, textAnswer } from '../../tenancy';
import {
  assertFewLabelNames,
  assertFewShards,
  CardinalityParamError,
  countMethodOf,
  labelNamesOf,
  limitOf,
  requiredSelectorOf,
  selectorOf,
} from './cardinalityParams';
import { labelNamesCardinality, labelValuesCardinality } from './countSeries';
import { readSeries } from './readSeries';

/** Where a tenant's series are, and when they are asked for. */
export interface CardinalitySource {
  readonly url: string;
  readonly nowMs: number;
  /** Whether the tenant may ask at all; by default Mimir does not let it. */
  readonly enabled: boolean;
}

type Handler = (
  request: TenantRequest,
  source: CardinalitySource,
) => Promise<unknown>;

const labelNames: Handler = async ({ params }, source) => {
  const selector = selectorOf(params);
  const limit = limitOf(params);
  const countMethod = countMethodOf(params);
  const series = await readSeries({ ...source, selector, countMethod });
  return labelNamesCardinality(series, limit);
};

const labelValues: Handler = async ({ params }, source) => {
  const names = labelNamesOf(params);
  const selector = selectorOf(params);
  const limit = limitOf(params);
  const countMethod = countMethodOf(params);
  assertFewLabelNames(names);
  const series = await readSeries({ ...source, selector, countMethod });
  const total =
    selector === undefined
      ? series.length
      : (await readSeries({ ...source, countMethod })).length;
  return labelValuesCardinality(series, { labelNames: names, limit, total });
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
