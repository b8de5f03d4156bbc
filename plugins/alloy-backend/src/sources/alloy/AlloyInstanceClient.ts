import { z } from 'zod';
import type { KubernetesClient } from '../kubernetes/KubernetesClient';
import { AlloyEndpoint, kubernetesPaths } from '../kubernetes/paths';
import { SourceFailure } from '../SourceFailure';

/** One Alloy, whose own HTTP API is reached by the pod proxy. */
export class AlloyInstanceClient {
  readonly namespace: string;
  /** Of its pod. */
  readonly name: string;
  readonly #port: number;
  readonly #client: KubernetesClient;
  readonly #signal: AbortSignal;

  constructor(options: {
    namespace: string;
    name: string;
    port: number;
    client: KubernetesClient;
    signal: AbortSignal;
  }) {
    this.namespace = options.namespace;
    this.name = options.name;
    this.#port = options.port;
    this.#client = options.client;
    this.#signal = options.signal;
  }

  /**
   * What an endpoint of it answers, of the given shape.
   *
   * @throws SourceFailure
   */
  async get<T extends z.ZodTypeAny>(
    endpoint: AlloyEndpoint,
    schema: T,
  ): Promise<z.output<T>> {
    const { namespace, name } = this;
    const answer = await this.#client.get(
      kubernetesPaths.alloy({ namespace, name, port: this.#port }, endpoint),
      this.#signal,
    );
    const parsed = schema.safeParse(answer);
    if (!parsed.success) {
      const [{ path, message }] = parsed.error.issues;
      throw new SourceFailure(
        'failed',
        `What ${name} answers to ${endpoint} has another shape than Alloy's: ${path.join(
          '.',
        )}: ${message}.`,
      );
    }
    return parsed.data;
  }
}
