import type { Entity } from '@backstage/catalog-model';
import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { AlloyApi, alloyApiRef } from '../api';
import { ClusterPathsProvider } from '../components/address';
import { entityContentRouteRef } from '../routes';

/** Where the tab is mounted. */
export const TAB = '/catalog/default/resource/lab-lon1-uk/alloy';

/**
 * Renders what stands in the tab on the page of an entity, in an app with a
 * catalog.
 */
export function renderOnEntityPage(
  element: JSX.Element,
  options: {
    api: AlloyApi;
    entity: Entity;
    /** What stands after the tab's own address. */
    at?: string;
  },
) {
  return renderInTestApp(
    <EntityProvider entity={options.entity}>
      <ClusterPathsProvider tab={TAB}>{element}</ClusterPathsProvider>
    </EntityProvider>,
    {
      apis: [[alloyApiRef, options.api]],
      mountPath: '/catalog/:namespace/:kind/:name/alloy',
      initialRouteEntries: [`${TAB}${options.at ?? ''}`],
      mountedRoutes: {
        [TAB]: entityContentRouteRef,
        '/catalog/:namespace/:kind/:name':
          convertLegacyRouteRef(entityRouteRef),
      },
    },
  );
}
