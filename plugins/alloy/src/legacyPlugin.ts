import {
  createApiFactory,
  createPlugin,
  createRoutableExtension,
  createRouteRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { AlloyClient, alloyApiRef } from './api';

const entityContentRouteRef = createRouteRef({ id: 'alloy' });

/** The plugin of the older frontend system. */
export const alloyPlugin = createPlugin({
  id: 'alloy',
  apis: [
    createApiFactory({
      api: alloyApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
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
      import('./components/page').then(m => m.EntityAlloyContent),
    mountPoint: entityContentRouteRef,
  }),
);
