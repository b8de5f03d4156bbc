import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { alloyPermissions } from '@alloy-fleet/backstage-plugin-alloy-common';
import { ClusterAccess } from './access/ClusterAccess';
import { PatientCache } from './cache/PatientCache';
import { readAlloyConfig } from './config/readAlloyConfig';
import { ConfigurationService } from './configuration/ConfigurationService';
import { ClusterWatch } from './history/ClusterWatch';
import { FailureHistory } from './history/FailureHistory';
import { scheduleHistory } from './history/scheduleHistory';
import { keptAnswersExtensionPoint } from './extensions';
import { ReportService } from './report/ReportService';
import { createRouter } from './router';
import { SeriesService } from './series/SeriesService';
import { SlowMetrics } from './sources/metrics/SlowMetrics';
import { RepositoryReader } from './sources/repository/RepositoryReader';
import { TenantGates } from './sources/policy/TenantGates';

/** Gathers what is known about the Alloy collectors of clusters and serves it. */
export const alloyPlugin = createBackendPlugin({
  pluginId: 'alloy',
  register(env) {
    let changedAt = () => new Date(0);
    env.registerExtensionPoint(keptAnswersExtensionPoint, {
      forgetBefore(moment) {
        changedAt = moment;
      },
    });
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        cache: coreServices.cache,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        urlReader: coreServices.urlReader,
      },
      async init(deps) {
        const config = readAlloyConfig(deps.config);
        const cache = PatientCache.create(deps);
        deps.permissionsRegistry.addPermissions(alloyPermissions);
        const access = ClusterAccess.create({ ...deps, ...config.access });
        const gates = new TenantGates();
        const notBeforeMs = () => changedAt().getTime();
        const slowMetrics = SlowMetrics.create({
          ...deps,
          cache,
          config,
          gates,
          notBeforeMs,
        });
        const repositories = RepositoryReader.create(deps);
        const history = FailureHistory.create({
          ...deps,
          config: config.history,
        });
        await history.start();
        const context = {
          ...deps,
          cache,
          config,
          gates,
          slowMetrics,
          repositories,
          history,
          notBeforeMs,
        };
        const reports = ReportService.create(context);
        deps.httpRouter.use(
          createRouter({
            httpAuth: deps.httpAuth,
            access,
            reports,
            configurations: ConfigurationService.create(context),
            series: SeriesService.create(context),
          }),
        );
        await scheduleHistory({
          scheduler: deps.scheduler,
          config: config.history,
          history,
          watch: ClusterWatch.create({ ...deps, access, reports }),
        });
      },
    });
  },
});
