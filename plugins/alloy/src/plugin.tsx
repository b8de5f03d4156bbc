import {
  ApiBlueprint,
  coreApis,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { AlloyClient, alloyApiRef } from './api';
import { entityContentRouteRef } from './routes';

/**
 * Clusters of the catalog. Those without the annotation are among them: the
 * tab tells which one to add.
 */
const CLUSTERS = { kind: 'Resource', 'spec.type': 'kubernetes-cluster' };

const alloyApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: alloyApiRef,
      deps: { discoveryApi: coreApis.discovery, fetchApi: coreApis.fetch },
      factory: deps => new AlloyClient(deps),
    }),
});

/** `entity-content:alloy`: the Alloy tab of a cluster. */
export const entityAlloyContent = EntityContentBlueprint.make({
  params: {
    path: '/alloy',
    title: 'Alloy',
    filter: CLUSTERS,
    routeRef: entityContentRouteRef,
    loader: async () => {
      const { EntityAlloyTab } = await import('./EntityAlloyTab');
      return <EntityAlloyTab />;
    },
  },
});

/** `entity-card:alloy/summary`: the sentence and the counts. */
export const entityAlloySummaryCard = EntityCardBlueprint.make({
  name: 'summary',
  params: {
    filter: {
      $all: [
        CLUSTERS,
        { 'metadata.annotations.alloy.grafana.com/cluster': { $exists: true } },
      ],
    },
    loader: async () => {
      const { EntityAlloySummaryCard } = await import('./components/card');
      return <EntityAlloySummaryCard />;
    },
  },
});

/** The plugin of the new frontend system. */
export const alloyPlugin = createFrontendPlugin({
  pluginId: 'alloy',
  title: 'Alloy',
  extensions: [alloyApi, entityAlloyContent, entityAlloySummaryCard],
  routes: { entityContent: entityContentRouteRef },
});
