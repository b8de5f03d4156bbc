import {
  createApiFactory,
  createPlugin,
  createRoutableExtension,
  createRouteRef,
} from '@backstage/core-plugin-api';
import { coreApis } from '@backstage/frontend-plugin-api';
import { AlloyClient, alloyApiRef } from './api';

const entityContentRouteRef = createRouteRef({ id: 'alloy' });

/** The plugin of the older frontend system. */
export const alloyPlugin = createPlugin({
  id: 'alloy',
  apis: [
    createApiFactory({
      api: alloyApiRef,
      deps: { discoveryApi: coreApis.discovery, fetchApi: coreApis.fetch },
      factory: deps => new AlloyClient(deps),
    }),
  ],
  routes: { entityContent: entityContentRouteRef },
});

/** The Alloy tab of a cluster, for an `EntityLayout.Route`. */
export const EntityAlloyContent = alloyPlugin.provide(
  createRoutableExtension({
    name: 'EntityAlloyContent',
    component: () =>
      import('./LegacyEntityAlloyTab').then(m => m.LegacyEntityAlloyTab),
    mountPoint: entityContentRouteRef,
  }),
);
