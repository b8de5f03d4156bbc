import { z } from 'zod';
import { StoreClient } from '../store/StoreClient';
import { sampleValue } from '../store/sampleValue';

const labelsSchema = z.record(z.string(), z.string());
const pointSchema = z.tuple([z.number(), z.string()]);

const vectorSchema = z.object({
  status: z.literal('success'),
  warnings: z.array(z.string()).nullish(),
  data: z.object({
    resultType: z.literal('vector'),
    result: z.array(z.object({ metric: labelsSchema, value: pointSchema })),
  }),
});

const matrixSchema = z.object({
  status: z.literal('success'),
  warnings: z.array(z.string()).nullish(),
  data: z.object({
    resultType: z.literal('matrix'),
    result: z.array(
      z.object({ metric: labelsSchema, values: z.array(pointSchema) }),
    ),
  }),
});

type Labels = Readonly<Record<string, string>>;

/** One element of an instant vector. */
export interface Sample {
  readonly labels: Labels;
  readonly value: number;
}

/** An instant vector and whether the store said that it is not all of it. */
export interface Vector {
  readonly samples: readonly Sample[];
  readonly warnings: readonly string[];
}

/** A range of values of each series, by Unix seconds, and what the store warned of. */
export interface Matrix {
  readonly series: readonly {
    readonly labels: Labels;
    readonly values: ReadonlyMap<number, number>;
  }[];
  readonly warnings: readonly string[];
}

/** Speaks to one tenant of one metrics store. Its paths are fixed. */
export class MetricsClient {
  readonly #store: StoreClient;
  readonly #mostSamples: number;

  /**
   * @param options.mostSamples how many elements of an instant vector are taken;
   *   that there are more is a warning of it. All, by default
   */
  static create(store: StoreClient, options: { mostSamples?: number } = {}) {
    return new MetricsClient(store, options.mostSamples ?? Infinity);
  }

  private constructor(store: StoreClient, mostSamples: number) {
    this.#store = store;
    this.#mostSamples = mostSamples;
  }

  /** The instant vector of a PromQL expression, now; what is not a number is no value of it. */
  async query(promql: string): Promise<Vector> {
    const { data, warnings } = await this.#store.post(
      '/api/v1/query',
      [['query', promql], ...this.#limit()],
      vectorSchema,
    );
    const most = this.#mostSamples;
    return {
      warnings: [
        ...(warnings ?? []),
        ...(data.result.length > most
          ? [`it has more than ${most} series, and the others are left out`]
          : []),
      ],
      samples: data.result
        .slice(0, most)
        .map(({ metric, value }) => ({
          labels: metric,
          value: sampleValue(value[1]),
        }))
        .filter(it => !Number.isNaN(it.value)),
    };
  }

  /** One more than is taken, so that there are more shows. A store that does not know it sends them all. */
  #limit(): (readonly [string, string])[] {
    const most = this.#mostSamples;
    return Number.isFinite(most) ? [['limit', String(most + 1)]] : [];
  }

  /** The values of a PromQL expression over time, all in Unix seconds. */
  async queryRange(
    promql: string,
    range: { from: number; to: number; stepSeconds: number },
  ): Promise<Matrix> {
    const { data, warnings } = await this.#store.post(
      '/api/v1/query_range',
      [
        ['query', promql],
        ['start', String(range.from)],
        ['end', String(range.to)],
        ['step', String(range.stepSeconds)],
      ],
      matrixSchema,
    );
    return {
      warnings: warnings ?? [],
      series: data.result.map(({ metric, values }) => ({
        labels: metric,
        values: new Map(values.map(([at, value]) => [at, sampleValue(value)])),
      })),
    };
  }

  /** One endpoint of Mimir's cardinality API, its answer checked. */
  async cardinality<T extends z.ZodTypeAny>(
    endpoint: 'label_names' | 'label_values',
    parameters: readonly (readonly [string, string])[],
    schema: T,
  ): Promise<z.output<T>> {
    return this.#store.post(
      `/api/v1/cardinality/${endpoint}`,
      parameters,
      schema,
    );
  }
}
