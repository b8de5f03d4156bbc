import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { alloyPermissions } from '@alloy-fleet/backstage-plugin-alloy-common';
import { ScmIntegrations } from '@backstage/integration';
import { Additions } from './Additions';
import { ClusterAccess } from './access/ClusterAccess';
import { ClusterViews } from './access/ClusterViews';
import { KubernetesClusters } from './access/KubernetesClusters';
import { PatientCache } from './cache/PatientCache';
import { readAlloyConfig } from './config/readAlloyConfig';
import { ConfigurationService } from './configuration/ConfigurationService';
import { ClusterWatch } from './history/ClusterWatch';
import { FailureHistory } from './history/FailureHistory';
import { scheduleHistory } from './history/scheduleHistory';
import {
  checksExtensionPoint,
  keptAnswersExtensionPoint,
  sourcesExtensionPoint,
} from './extensions';
import { ReportService } from './report/ReportService';
import { createRouter } from './router';
import { SeriesService } from './series/SeriesService';
import { SourceRegistry } from './sources/SourceRegistry';
import { builtInSources } from './sources/builtInSources';
import { KubernetesDoor } from './sources/kubernetes/KubernetesDoor';
import { TenantGates } from './sources/policy/TenantGates';
import { RepositoryReader } from './sources/repository/RepositoryReader';
import { Stores } from './sources/store/Stores';

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
    const additions = new Additions();
    env.registerExtensionPoint(sourcesExtensionPoint, additions);
    env.registerExtensionPoint(checksExtensionPoint, additions);
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
        const { sourceTimeoutMs, timeoutMs } = config.gathering;
        const { rememberMs } = config.access;
        deps.permissionsRegistry.addPermissions(alloyPermissions);
        const notBeforeMs = () => changedAt().getTime();
        const cache = PatientCache.create(deps);
        const door = KubernetesDoor.create(deps);
        const stores = Stores.create({ config, gates: new TenantGates() });
        const sources = builtInSources({
          ...deps,
          cache,
          config,
          door,
          stores,
          repositories: RepositoryReader.create(deps),
          notBeforeMs,
        });
        const registry = SourceRegistry.create({
          sources: [...Object.values(sources), ...additions.sources],
          timeoutMs,
          sourceTimeoutMs,
          notBeforeMs,
        });
        const clusterViews = ClusterViews.create({
          auth: deps.auth,
          clusters: KubernetesClusters.create({ ...deps, rememberMs }),
        });
        const access = ClusterAccess.create({
          ...deps,
          clusterViews,
          integrations: ScmIntegrations.fromConfig(deps.config),
          rememberMs,
        });
        const history = FailureHistory.create({
          ...deps,
          config: config.history,
        });
        await history.start();
        const kept = { cache, logger: deps.logger, notBeforeMs };
        const reports = ReportService.create({
          ...kept,
          config,
          registry,
          sources,
          history,
          checks: additions.checks,
          portal: () => clusterViews.portal(),
        });
        deps.httpRouter.use(
          createRouter({
            httpAuth: deps.httpAuth,
            access,
            reports,
            configurations: ConfigurationService.create({
              ...kept,
              door,
              timeoutMs: sourceTimeoutMs,
            }),
            series: SeriesService.create({
              ...kept,
              stores,
              reports,
              timeoutMs,
            }),
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
