import type {
  KubernetesApi,
  KubernetesAuthProvidersApi,
} from '@backstage/plugin-kubernetes-react';

/** The sign-ins that the kubernetes plugin takes from browsers. */
const OWN = ['aks', 'google', 'oidc'];

type Headers = Readonly<Record<string, string>>;
type Clusters = Awaited<ReturnType<KubernetesApi['getClusters']>>;

/**
 * Gets what the viewer's own sign-in gives for clusters that want it, by the
 * kubernetes plugin of the app. Most clusters are asked as the portal, and want
 * none.
 */
export class ClusterSignIn {
  readonly #kubernetes: Pick<KubernetesApi, 'getClusters'>;
  readonly #providers: Pick<KubernetesAuthProvidersApi, 'getCredentials'>;
  #clusters?: Promise<Clusters>;
  /** Those that he did not sign in with, who was asked to. */
  readonly #declined = new Set<string>();

  constructor(options: {
    kubernetes: Pick<KubernetesApi, 'getClusters'>;
    providers: Pick<KubernetesAuthProvidersApi, 'getCredentials'>;
  }) {
    this.#kubernetes = options.kubernetes;
    this.#providers = options.providers;
  }

  /**
   * The headers of requests about a cluster; none where it wants no sign-in,
   * or there is none: the backend says then what is missing.
   *
   * @param cluster - by its name in the kubernetes plugin
   * @param again - whether to ask anew one who did not sign in
   */
  async headers(cluster: string, again: boolean): Promise<Headers> {
    const signIn = await this.#signInOf(cluster);
    if (!signIn || (this.#declined.has(signIn) && !again)) {
      return {};
    }
    try {
      const { token } = await this.#providers.getCredentials(signIn);
      this.#declined.delete(signIn);
      return token === undefined ? {} : { [headerOf(signIn)]: token };
    } catch {
      // He would be asked with every refresh.
      this.#declined.add(signIn);
      return {};
    }
  }

  async #signInOf(cluster: string): Promise<string | undefined> {
    this.#clusters ??= this.#kubernetes.getClusters();
    const clusters = await this.#clusters.catch(() => {
      this.#clusters = undefined;
      return [];
    });
    const { authProvider, oidcTokenProvider } =
      clusters.find(it => it.name === cluster) ?? {};
    if (authProvider === undefined || !OWN.includes(authProvider)) {
      return undefined;
    }
    return authProvider === 'oidc' ? `oidc.${oidcTokenProvider}` : authProvider;
  }
}

/** As the proxy of the kubernetes plugin takes it. */
function headerOf(signIn: string): string {
  return `Backstage-Kubernetes-Authorization-${signIn.replace('.', '-')}`;
}
