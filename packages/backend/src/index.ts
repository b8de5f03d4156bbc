import { createBackend } from '@backstage/backend-defaults';
import { labClusters } from './labClusters';
import { labSwitches } from './labSwitches';
import { labViewers } from './labViewers';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));
backend.add(import('@backstage/plugin-proxy-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(labViewers);

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));

backend.add(import('@backstage/plugin-kubernetes-backend'));
backend.add(labClusters);

backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(import('@backstage/plugin-scaffolder-backend-module-gitea'));

backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-signals-backend'));

backend.add(import('@alloy-fleet/backstage-plugin-alloy-backend'));
backend.add(labSwitches);
backend.add(
  import('@alloy-fleet/backstage-plugin-scaffolder-backend-module-alloy'),
);

backend.start().catch(error => {
  // A backend without one of its plugins answers as if all were well.
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
