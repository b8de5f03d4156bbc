import { useRouteRef } from '@backstage/frontend-plugin-api';
import { EntityAlloyContent } from './components/page';
import { entityContentRouteRef } from './routes';

/** The tab in an app of the new frontend system, which says where it is. */
export function EntityAlloyTab() {
  const path = useRouteRef(entityContentRouteRef);
  if (!path) {
    throw new Error(
      'The Alloy tab has no address: its extension was overridden without the route reference. Keep entityContent of the routes of the alloy plugin.',
    );
  }
  return <EntityAlloyContent tab={path()} />;
}
