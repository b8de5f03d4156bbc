import { z } from 'zod';
import type { MetricsInstanceConfig } from '../../config/readAlloyConfig';
import { SourceFailure } from '../SourceFailure';
import { metricsRefusal } from './metricsRefusal';

const vectorSchema = z.object({
  status: z.literal('success'),
  warnings: z.array(z.string()).nullish(),
  data: z.object({
    resultType: z.literal('vector'),
    result: z.array(
      z.object({
        metric: z.record(z.string(), z.string()),
        value: z.tuple([z.number(), z.string()]),
      }),
    ),
  }),
});

const embeddedErrorSchema = z.object({
  status: z.literal('error'),
  error: z.string(),
});

/** One element of an instant vector. */
export interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** An instant vector and whether the store said that it is not all of it. */
export interface Vector {
  readonly samples: readonly Sample[];
  readonly warnings: readonly string[];
}

/** Speaks to one tenant of one metrics store. Its paths are fixed. */
export class MetricsClient {
  readonly #instance: MetricsInstanceConfig;
  readonly #tenant: string | undefined;
  readonly #signal: AbortSignal;

  static create(options: {
    instance: MetricsInstanceConfig;
    /** Instead of the instance's own tenant. */
    tenant?: string;
    signal: AbortSignal;
  }) {
    return new MetricsClient(options);
  }

  private constructor(options: Parameters<typeof MetricsClient.create>[0]) {
    this.#instance = options.instance;
    this.#tenant = options.tenant ?? options.instance.tenant;
    this.#signal = options.signal;
  }

  /** The instant vector of a PromQL expression, now. */
  async query(promql: string): Promise<Vector> {
    const answer = await this.#post('/api/v1/query', [['query', promql]]);
    const parsed = vectorSchema.safeParse(answer);
    if (!parsed.success) {
      throw unexpected('/api/v1/query', parsed.error);
    }
    return {
      warnings: parsed.data.warnings ?? [],
      samples: parsed.data.data.result.map(it => ({
        labels: it.metric,
        value: Number(it.value[1]),
      })),
    };
  }

  /** One endpoint of Mimir's cardinality API, its answer checked. */
  async cardinality<T extends z.ZodTypeAny>(
    endpoint: 'label_names' | 'label_values',
    parameters: readonly (readonly [string, string])[],
    schema: T,
  ): Promise<z.output<T>> {
    const path = `/api/v1/cardinality/${endpoint}`;
    const parsed = schema.safeParse(await this.#post(path, parameters));
    if (!parsed.success) {
      throw unexpected(path, parsed.error);
    }
    return parsed.data;
  }

  async #post(
    path: string,
    parameters: readonly (readonly [string, string])[],
  ): Promise<unknown> {
    const body = new URLSearchParams();
    parameters.forEach(([name, value]) => body.append(name, value));
    const response = await fetch(`${this.#instance.baseUrl}${path}`, {
      method: 'POST',
      headers: this.#headers(),
      body,
      signal: this.#signal,
      // A redirect could carry the credentials elsewhere.
      redirect: 'error',
    });
    const text = await response.text();
    if (!response.ok) {
      throw metricsRefusal(response.status, text);
    }
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch (error) {
      throw new SourceFailure(
        'failed',
        `The answer to ${path} is not whole JSON; the store, or a proxy before it, cut it off.`,
        { cause: error },
      );
    }
    // Mimir's cardinality API can fail in the middle of a 200.
    const embedded = embeddedErrorSchema.safeParse(json);
    if (embedded.success) {
      throw new SourceFailure(
        'failed',
        `The store began to answer and then failed: ${embedded.data.error}.`,
      );
    }
    return json;
  }

  #headers(): Record<string, string> {
    const { auth } = this.#instance;
    return {
      Accept: 'application/json',
      'Content-Type': 'application/x-www-form-urlencoded',
      ...(this.#tenant ? { 'X-Scope-OrgID': this.#tenant } : {}),
      ...(auth.type === 'bearer'
        ? { Authorization: `Bearer ${auth.token}` }
        : {}),
      ...(auth.type === 'basic'
        ? {
            Authorization: `Basic ${Buffer.from(
              `${auth.username}:${auth.password}`,
            ).toString('base64')}`,
          }
        : {}),
    };
  }
}

function unexpected(path: string, error: z.ZodError): SourceFailure {
  const [issue] = error.issues;
  return new SourceFailure(
    'failed',
    `The answer to ${path} has another shape than expected: ${issue.path.join(
      '.',
    )}: ${issue.message}.`,
    { cause: error },
  );
}
