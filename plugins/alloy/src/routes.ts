import { createRouteRef } from '@backstage/frontend-plugin-api';

/** The tab on an entity's page. */
export const entityContentRouteRef = createRouteRef();
