import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { cacheKey } from '../cache/cacheKey';
import { SourceFailure } from '../sources/SourceFailure';

const MOST_VIEWERS = 10_000;
/** It stands beside this one; whoever looks at a page waits no longer. */
const PATIENCE_MS = 10_000;

const clustersSchema = z.object({
  items: z.array(
    z.object({
      name: z.string(),
      authProvider: z.string(),
      oidcTokenProvider: z.string().optional(),
    }),
  ),
});

/** A cluster as the kubernetes plugin lists it. */
export interface ListedCluster {
  readonly name: string;
  /**
   * Whose sign-in it wants of each viewer, as the browser knows it: `google`,
   * `aks`, `oidc.okta`. Absent where the portal has credentials of its own.
   */
  readonly signIn?: string;
}

/**
 * Which clusters the kubernetes plugin lists for somebody. Where it has them
 * from may decide that by who asks, so it is asked for each.
 */
export class KubernetesClusters {
  readonly #discovery: DiscoveryService;
  readonly #auth: AuthService;
  readonly #listed: LRUCache<
    string,
    readonly ListedCluster[],
    BackstageCredentials
  >;

  static create(options: {
    discovery: DiscoveryService;
    auth: AuthService;
    /** For how long a list is remembered; milliseconds. */
    rememberMs: number;
  }) {
    return new KubernetesClusters(options);
  }

  private constructor(
    options: Parameters<typeof KubernetesClusters.create>[0],
  ) {
    this.#discovery = options.discovery;
    this.#auth = options.auth;
    this.#listed = new LRUCache<
      string,
      readonly ListedCluster[],
      BackstageCredentials
    >({
      max: MOST_VIEWERS,
      ttl: options.rememberMs,
      // It joins those who ask at the same time, and keeps nothing that failed.
      fetchMethod: (_key, _stale, { context }) => this.#list(context),
    });
  }

  /**
   * The cluster of a name as it is listed for somebody; undefined where it is
   * not.
   *
   * @throws SourceFailure: why it can't be told
   */
  async find(
    name: string,
    credentials: BackstageCredentials,
  ): Promise<ListedCluster | undefined> {
    const listed = await this.#listed.fetch(
      cacheKey('clusters', [credentials.principal]),
      { context: credentials },
    );
    return listed?.find(it => it.name === name);
  }

  async #list(credentials: BackstageCredentials): Promise<ListedCluster[]> {
    const baseUrl = await this.#discovery.getBaseUrl('kubernetes');
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'kubernetes',
    });
    const parsed = clustersSchema.safeParse(
      await this.#fetch(`${baseUrl}/clusters`, token),
    );
    if (!parsed.success) {
      const [{ path, message }] = parsed.error.issues;
      throw new SourceFailure(
        'failed',
        `What the kubernetes plugin lists has another shape than clusters: ${path.join(
          '.',
        )}: ${message}.`,
      );
    }
    return parsed.data.items.map(
      ({ name, authProvider, oidcTokenProvider }) => ({
        name,
        signIn: signInOf(authProvider, oidcTokenProvider),
      }),
    );
  }

  async #fetch(url: string, token: string): Promise<unknown> {
    const response = await fetch(url, {
      headers: { Authorization: `Bearer ${token}` },
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    switch (response.status) {
      case 200:
        return response.json();
      case 403:
        throw new SourceFailure(
          'refused',
          'The portal does not let you see which clusters there are (permission kubernetes.clusters.read).',
        );
      case 404:
        throw new SourceFailure(
          'not-configured',
          'The portal has no kubernetes plugin, by which clusters are read: add @backstage/plugin-kubernetes-backend to its backend, and the clusters to its configuration.',
        );
      default:
        throw new SourceFailure(
          'failed',
          `The kubernetes plugin could not say which clusters you may see: it answers ${response.status}.`,
        );
    }
  }
}

/** The providers whose tokens come from the browser. */
function signInOf(authProvider: string, oidcTokenProvider?: string) {
  switch (authProvider) {
    case 'aks':
    case 'google':
      return authProvider;
    case 'oidc':
      return `oidc.${oidcTokenProvider ?? ''}`;
    default:
      return undefined;
  }
}
