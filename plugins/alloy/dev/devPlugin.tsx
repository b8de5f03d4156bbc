import Box from '@mui/material/Box';
import {
  ApiBlueprint,
  PageBlueprint,
  createFrontendModule,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import alloyPlugin, { alloyApiRef } from '../src';
import { EntityAlloyContent } from '../src/components/page';
import { clusterEntity } from '../src/testdata';
import { fixtureApi, fixtureNames } from './fixtureApi';

/** Serves fixtures in place of the backend. */
export const fixtures = createFrontendModule({
  pluginId: alloyPlugin.pluginId,
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({ api: alloyApiRef, deps: {}, factory: () => fixtureApi }),
    }),
  ],
});

/** A page for each fixture, and one for what links to entities lead to. */
export const devPlugin = createFrontendPlugin({
  pluginId: 'alloy-dev',
  extensions: [
    ...fixtureNames.map(name =>
      PageBlueprint.make({
        name,
        params: {
          path: `/${name}`,
          title: name,
          loader: async () => (
            <EntityProvider
              entity={{
                ...clusterEntity,
                metadata: {
                  ...clusterEntity.metadata,
                  name,
                  ...(name === 'missing' && { annotations: {} }),
                },
              }}
            >
              <Box sx={{ p: 3 }}>
                <EntityAlloyContent tab={`/${name}`} />
              </Box>
            </EntityProvider>
          ),
        },
      }),
    ),
    PageBlueprint.make({
      name: 'entity',
      params: {
        path: '/catalog/:namespace/:kind/:name',
        routeRef: convertLegacyRouteRef(entityRouteRef),
        loader: async () => <p>The page of an entity.</p>,
      },
    }),
  ],
});
