import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import type { Spans } from '../../tracing/Spans';
import type { Asker } from '../Source';
import { KubernetesClient } from './KubernetesClient';

/** The kubernetes plugin's proxy, by which clusters are reached. */
export class KubernetesDoor {
  readonly #discovery: DiscoveryService;
  readonly #auth: AuthService;

  readonly #onRequest?: (status: number | 'none') => void;
  readonly #spans?: Spans;

  static create(options: {
    discovery: DiscoveryService;
    auth: AuthService;
    /** Hears of each request, by its status; `none` where there was no answer. */
    onRequest?: (status: number | 'none') => void;
    spans?: Spans;
  }) {
    return new KubernetesDoor(options);
  }

  private constructor(options: Parameters<typeof KubernetesDoor.create>[0]) {
    this.#discovery = options.discovery;
    this.#auth = options.auth;
    this.#onRequest = options.onRequest;
    this.#spans = options.spans;
  }

  /** Speaks to a cluster, by its name in the kubernetes plugin, as somebody. */
  open(cluster: string, asker: Asker, signal: AbortSignal): KubernetesClient {
    return KubernetesClient.create({
      discovery: this.#discovery,
      auth: this.#auth,
      credentials: asker.credentials,
      clusterTokens: asker.clusterTokens,
      cluster,
      signal,
      onRequest: this.#onRequest,
      spans: this.#spans,
    });
  }
}
