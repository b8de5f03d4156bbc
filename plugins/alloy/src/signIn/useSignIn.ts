import { useCallback } from 'react';
import { Entity } from '@backstage/catalog-model';
import { useApiHolder } from '@backstage/frontend-plugin-api';
import {
  KubernetesAuthProvidersApi,
  kubernetesApiRef,
  kubernetesAuthProvidersApiRef,
} from '@backstage/plugin-kubernetes-react';
import { readClusterRef } from '@alloy-fleet/backstage-plugin-alloy-common';
import { ClusterSignIn } from './ClusterSignIn';

/** One for all parts of a page: who declined to sign in is not asked by each. */
const signIns = new WeakMap<KubernetesAuthProvidersApi, ClusterSignIn>();

/**
 * Gives the headers that requests about the cluster of an entity need of the
 * viewer's own sign-in; none in an app without the kubernetes plugin.
 */
export function useSignIn(
  entity: Entity,
): (again: boolean) => Promise<Readonly<Record<string, string>>> {
  const holder = useApiHolder();
  const read = readClusterRef(entity);
  const cluster = read.ok ? read.ref.kubernetesCluster : undefined;
  return useCallback(
    async again => {
      const kubernetes = holder.get(kubernetesApiRef);
      const providers = holder.get(kubernetesAuthProvidersApiRef);
      if (!kubernetes || !providers || cluster === undefined) {
        return {};
      }
      const signIn =
        signIns.get(providers) ?? new ClusterSignIn({ kubernetes, providers });
      signIns.set(providers, signIn);
      return signIn.headers(cluster, again);
    },
    [holder, cluster],
  );
}
