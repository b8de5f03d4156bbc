import type { AuthService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Source } from '../Source';
import { CatalogHost, readHosts } from './readHosts';

/**
 * The hosts that the catalog relates to a cluster: all of them, as the portal
 * sees them. Those that a viewer may not see are taken out of what he is given.
 */
export function catalogSource(options: {
  auth: AuthService;
  catalog: CatalogService;
}): Source<CatalogHost[]> {
  const { auth, catalog } = options;
  return {
    name: 'catalog',
    asks: 'portal',
    target: ({ ref }) => ({ key: [ref.entityRef] }),
    read: async ({ ref }) =>
      readHosts({
        catalog,
        credentials: await auth.getOwnServiceCredentials(),
        clusterEntityRef: ref.entityRef,
      }),
  };
}
