import { z } from 'zod';
import type { StoreInstanceConfig } from '../../config/storeInstance';
import { Spans, Tell } from '../../tracing/Spans';
import { SourceFailure } from '../SourceFailure';
import { withoutSecrets } from '../withoutSecrets';
import { isWebPage, bodySummary } from '../bodySummary';
import type { TenantGate, TenantGates } from '../policy/TenantGates';
import { retrying } from '../policy/retrying';
import { readText } from './readText';
import { retryAfterMs } from './retryAfterMs';
import { storeRefusal } from './storeRefusal';

const embeddedErrorSchema = z.object({
  status: z.literal('error'),
  error: z.string(),
});

/**
 * Speaks HTTP to one tenant of a Mimir, a Prometheus or a Loki: at most two
 * questions at a time whoever asks, and again where that may help.
 */
export class StoreClient {
  readonly #instance: StoreInstanceConfig;
  readonly #key: string;
  readonly #tenant: string | undefined;
  readonly #signal: AbortSignal;
  readonly #gate: TenantGate;
  readonly #isBehind: boolean;
  readonly #kind?: string;
  readonly #onRequest: (status: number | 'none') => void;
  readonly #spans: Spans;
  #down?: SourceFailure;

  static create(options: {
    instance: StoreInstanceConfig;
    /** Where the instance stands in the configuration, for messages. */
    key: string;
    /** Instead of the instance's own tenant. */
    tenant?: string;
    signal: AbortSignal;
    gates: TenantGates;
    /** Whether its questions may take long and let others go first. */
    behind?: boolean;
    /** Hears of each request, by its status; `none` where there was no answer. */
    onRequest?: (status: number | 'none') => void;
    /** Of which kind it is in traces. */
    kind?: string;
    spans?: Spans;
  }) {
    return new StoreClient(options);
  }

  private constructor(options: Parameters<typeof StoreClient.create>[0]) {
    const { instance, tenant = instance.tenant } = options;
    this.#instance = instance;
    this.#key = options.key;
    this.#tenant = tenant;
    this.#signal = options.signal;
    this.#isBehind = options.behind ?? false;
    this.#kind = options.kind;
    this.#onRequest = options.onRequest ?? (() => {});
    this.#spans = options.spans ?? Spans.none();
    this.#gate = options.gates.of(instance.baseUrl, tenant);
  }

  /**
   * The answer to a form that is sent to a path, of the given shape. Once the
   * store was away or overburdened at every try, it is asked nothing more.
   *
   * @throws SourceFailure
   */
  async post<T extends z.ZodTypeAny>(
    path: string,
    parameters: readonly (readonly [string, string])[],
    schema: T,
  ): Promise<z.output<T>> {
    const json = await this.#ask(path, parameters);
    const parsed = schema.safeParse(json);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      throw new SourceFailure(
        'failed',
        `The answer to ${path} has another shape than expected: ${issue.path.join(
          '.',
        )}: ${issue.message}.`,
      );
    }
    return parsed.data;
  }

  async #ask(
    path: string,
    parameters: readonly (readonly [string, string])[],
  ): Promise<unknown> {
    const here = this.#spans.here();
    try {
      return await retrying(this.#signal, () =>
        this.#pass(async () => {
          if (this.#down) {
            throw this.#down;
          }
          return here(() =>
            this.#spans.run(
              'alloy.upstream.request',
              {
                'alloy.upstream': this.#kind,
                'alloy.instance': this.#instance.name,
              },
              tell => this.#send(path, parameters, tell),
            ),
          );
        }),
      );
    } catch (error) {
      const failure = SourceFailure.of(error);
      if (failure.retry !== 'no' || failure.retryAfterMs !== undefined) {
        this.#down = failure.final();
      }
      throw failure;
    }
  }

  #pass<T>(ask: () => Promise<T>): Promise<T> {
    return this.#isBehind
      ? this.#gate.passBehind(this.#signal, ask)
      : this.#gate.pass(this.#signal, ask);
  }

  async #send(
    path: string,
    parameters: readonly (readonly [string, string])[],
    tell: Tell,
  ): Promise<unknown> {
    const body = new URLSearchParams();
    parameters.forEach(([name, value]) => body.append(name, value));
    const response = await fetch(`${this.#instance.baseUrl}${path}`, {
      method: 'POST',
      headers: this.#headers(),
      body,
      signal: this.#signal,
      // A redirect could carry the credentials elsewhere; it is told, not followed.
      redirect: 'manual',
    }).catch(error => {
      this.#onRequest('none');
      throw error;
    });
    this.#onRequest(response.status);
    tell({ 'http.response.status_code': response.status });
    const text = await readText(response);
    if (!response.ok) {
      throw storeRefusal({
        status: response.status,
        body: this.#withoutSecrets(text),
        key: this.#key,
        retryAfterMs: retryAfterMs(response),
      });
    }
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch {
      // The parser's own words quote what stands there.
      throw new SourceFailure(
        'failed',
        isWebPage(text)
          ? `The answer to ${path} is ${this.#withoutSecrets(
              bodySummary(text),
            )}, and no JSON: a proxy before the store may want a sign-in. Check auth of the instance under ${
              this.#key
            }.`
          : `The answer to ${path} is not whole JSON; the store, or a proxy before it, cut it off.`,
      );
    }
    // Mimir's cardinality API can fail in the middle of a 200.
    const embedded = embeddedErrorSchema.safeParse(json);
    if (embedded.success) {
      throw new SourceFailure(
        'failed',
        `The store began to answer and then failed: ${this.#withoutSecrets(
          embedded.data.error,
        )}.`,
      );
    }
    return json;
  }

  /** A store may echo what it was sent. */
  #withoutSecrets(text: string): string {
    const { auth } = this.#instance;
    switch (auth.type) {
      case 'basic':
        return withoutSecrets(text, [auth.password, basic(auth)]);
      case 'bearer':
        return withoutSecrets(text, [auth.token]);
      default:
        return withoutSecrets(text);
    }
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
        ? { Authorization: `Basic ${basic(auth)}` }
        : {}),
    };
  }
}

function basic(auth: { username: string; password: string }): string {
  return Buffer.from(`${auth.username}:${auth.password}`).toString('base64');
}
