import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import type { ClusterRef } from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Viewer } from '../../access/ClusterAccess';
import { SourceFailure } from '../SourceFailure';
import { KubernetesClient } from './KubernetesClient';

/**
 * Speaks to the cluster of an entity for a viewer.
 *
 * @throws SourceFailure when the portal does not let him read clusters
 */
export function clientFor(options: {
  discovery: DiscoveryService;
  auth: AuthService;
  viewer: Viewer;
  ref: ClusterRef;
  signal: AbortSignal;
}): KubernetesClient {
  const { discovery, auth, viewer, ref, signal } = options;
  if (!viewer.mayReadKubernetes) {
    throw new SourceFailure(
      'refused',
      'The portal does not let you read clusters through the kubernetes plugin (permission kubernetes.proxy).',
    );
  }
  return KubernetesClient.create({
    discovery,
    auth,
    credentials: viewer.credentials,
    cluster: ref.kubernetesCluster,
    signal,
  });
}
