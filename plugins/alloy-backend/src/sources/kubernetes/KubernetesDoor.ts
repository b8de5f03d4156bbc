import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import type { Asker } from '../Source';
import { KubernetesClient } from './KubernetesClient';

/** The kubernetes plugin's proxy, by which clusters are reached. */
export class KubernetesDoor {
  readonly #discovery: DiscoveryService;
  readonly #auth: AuthService;

  readonly #onRequest?: (status: number | 'none') => void;

  static create(options: {
    discovery: DiscoveryService;
    auth: AuthService;
    /** Hears of each request, by its status; `none` where there was no answer. */
    onRequest?: (status: number | 'none') => void;
  }) {
    return new KubernetesDoor(options);
  }

  private constructor(options: Parameters<typeof KubernetesDoor.create>[0]) {
    this.#discovery = options.discovery;
    this.#auth = options.auth;
    this.#onRequest = options.onRequest;
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
    });
  }
}
