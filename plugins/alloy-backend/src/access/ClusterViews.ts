import { createHash } from 'node:crypto';
import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import type { ClusterRef } from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Asker } from '../sources/Source';
import { SourceFailure } from '../sources/SourceFailure';
import { noSuchCluster } from '../sources/kubernetes/kubernetesRefusal';
import type { KubernetesClusters, ListedCluster } from './KubernetesClusters';
import type { ClusterView } from './Viewer';

/** The key of the portal as the one who asks. */
export const PORTAL = 'portal';

/** Says whether somebody is shown what a cluster says, and as whom it is asked. */
export class ClusterViews {
  readonly #auth: AuthService;
  readonly #clusters: Pick<KubernetesClusters, 'find'>;

  static create(options: {
    auth: AuthService;
    clusters: Pick<KubernetesClusters, 'find'>;
  }) {
    return new ClusterViews(options);
  }

  private constructor(options: Parameters<typeof ClusterViews.create>[0]) {
    this.#auth = options.auth;
    this.#clusters = options.clusters;
  }

  /**
   * A cluster is shown to those for whom the kubernetes plugin lists it. It is
   * asked as the portal, once for all of them, unless it wants each to sign in
   * himself, or the plugin lists it for them and not for the portal.
   */
  async viewOf(options: {
    ref: ClusterRef;
    credentials: BackstageCredentials;
    /** Whether `kubernetes.proxy` is granted. */
    mayUseProxy: boolean;
    /** What the browser sent of the viewer's own sign-in, by header. */
    clusterTokens: Readonly<Record<string, string>>;
  }): Promise<ClusterView> {
    const { ref, credentials, clusterTokens } = options;
    if (!options.mayUseProxy) {
      return hidden(
        'refused',
        'The portal does not let you read clusters through the kubernetes plugin (permission kubernetes.proxy).',
      );
    }
    const portal = await this.portal();
    const { kubernetesCluster } = ref;
    let listed: ListedCluster | undefined;
    let listedForPortal: ListedCluster | undefined;
    try {
      [listed, listedForPortal] = await Promise.all([
        this.#clusters.find(kubernetesCluster, credentials),
        this.#clusters.find(kubernetesCluster, portal.credentials),
      ]);
    } catch (error) {
      // Who can not be told from those who may see it is shown nothing.
      const { status, message } = SourceFailure.of(error);
      return hidden(status, message);
    }
    if (!listed) {
      return listedForPortal
        ? hidden(
            'refused',
            `The kubernetes plugin does not list the cluster "${kubernetesCluster}" for you.`,
          )
        : hidden('not-configured', noSuchCluster(kubernetesCluster));
    }
    const { signIn } = listed;
    if (signIn !== undefined) {
      const token = clusterTokens[headerOf(signIn)];
      return token === undefined
        ? hidden('refused', withoutSignIn(ref, signIn, credentials))
        : {
            shown: true,
            asker: viewerOf(credentials, { [headerOf(signIn)]: token }),
          };
    }
    return {
      shown: true,
      asker: listedForPortal ? portal : viewerOf(credentials, {}),
    };
  }

  /** The portal itself, which most clusters are asked as. */
  async portal(): Promise<Asker> {
    return {
      key: PORTAL,
      credentials: await this.#auth.getOwnServiceCredentials(),
      clusterTokens: {},
    };
  }
}

/** The header in which the kubernetes plugin's proxy takes a viewer's token: `oidc.okta`. */
function headerOf(signIn: string): string {
  return `backstage-kubernetes-authorization-${signIn
    .replace('.', '-')
    .toLowerCase()}`;
}

/**
 * What is given to him alone is kept for him alone, and for the very token that
 * he sent: whoever can sign in to the portal as him, or as the guest that many
 * are, is not by that the one whom the cluster knows.
 */
function viewerOf(
  credentials: BackstageCredentials,
  clusterTokens: Record<string, string>,
): Asker {
  return {
    key: JSON.stringify([credentials.principal, hashed(clusterTokens)]),
    credentials,
    clusterTokens,
  };
}

/** A key is written into caches, which no token belongs in. */
function hashed(clusterTokens: Record<string, string>): string[] {
  return Object.entries(clusterTokens).map(([header, token]) =>
    createHash('sha256')
      .update(JSON.stringify([header, token]))
      .digest('hex'),
  );
}

function withoutSignIn(
  { kubernetesCluster }: ClusterRef,
  signIn: string,
  { principal }: BackstageCredentials,
): string {
  const isUser = (principal as { type?: unknown }).type === 'user';
  return isUser
    ? `The cluster ${kubernetesCluster} is read with your own sign-in (${signIn}), and the browser sent none: sign in with it, and reload the page.`
    : `The cluster ${kubernetesCluster} is read with the sign-in of each viewer (${signIn}), which work that goes on by itself does not have.`;
}

function hidden(
  status: Extract<ClusterView, { shown: false }>['status'],
  reason: string,
): ClusterView {
  return { shown: false, status, reason };
}
