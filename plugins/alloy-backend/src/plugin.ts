import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { alloyPermissions } from '@alloy-fleet/backstage-plugin-alloy-common';
import { readAlloyConfig } from './config/readAlloyConfig';
import { ReportService } from './report/ReportService';
import { createRouter } from './router';

/** Gathers what is known about the Alloy collectors of clusters and serves it. */
export const alloyPlugin = createBackendPlugin({
  pluginId: 'alloy',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
      },
      async init(deps) {
        const config = readAlloyConfig(deps.config);
        deps.permissionsRegistry.addPermissions(alloyPermissions);
        const reports = ReportService.create({ ...deps, config });
        deps.httpRouter.use(createRouter({ ...deps, reports }));
      },
    });
  },
});
