import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { parseDigest } from '@alloy-fleet/alloy-advisor';
import {
  Digest,
  alloyPermissions,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { ScmIntegrations } from '@backstage/integration';
import { Additions } from './Additions';
import { ClusterAccess } from './access/ClusterAccess';
import { ClusterViews } from './access/ClusterViews';
import { KubernetesClusters } from './access/KubernetesClusters';
import { CircuitBreakingCache } from './cache/CircuitBreakingCache';
import type { AnswerOrigin } from './cache/SharedAnswers';
import { readAlloyConfig } from './config/readAlloyConfig';
import { ConfigurationService } from './configuration/ConfigurationService';
import { AlloyDatabase } from './database/AlloyDatabase';
import { DigestStore } from './database/DigestStore';
import { ClusterWatch } from './history/ClusterWatch';
import { FailureHistory } from './history/FailureHistory';
import { scheduleHistory } from './history/scheduleHistory';
import {
  checksExtensionPoint,
  keptAnswersExtensionPoint,
  sourcesExtensionPoint,
} from './extensions';
import { AnswerKind, Instruments } from './instruments/Instruments';
import { DigestKeeper } from './report/DigestKeeper';
import { ReportService } from './report/ReportService';
import { createRouter } from './router';
import { SeriesService } from './series/SeriesService';
import { Spans } from './tracing/Spans';
import { tracingRef } from './tracing/tracingRef';
import { SourceLog } from './sources/SourceLog';
import { SourceRegistry } from './sources/SourceRegistry';
import { builtInSources } from './sources/builtInSources';
import { KubernetesDoor } from './sources/kubernetes/KubernetesDoor';
import { TenantGates } from './sources/policy/TenantGates';
import { RepositoryReader } from './sources/repository/RepositoryReader';
import { Stores } from './sources/store/Stores';
import { WorkerPool } from './workers/WorkerPool';

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
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        cache: coreServices.cache,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        tracing: tracingRef,
        urlReader: coreServices.urlReader,
      },
      async init(deps) {
        const config = readAlloyConfig(deps.config);
        const { sourceTimeoutMs, timeoutMs } = config.gathering;
        const { rememberMs } = config.access;
        deps.permissionsRegistry.addPermissions(alloyPermissions);
        const notBeforeMs = () => changedAt().getTime();
        const cache = CircuitBreakingCache.create(deps);
        const gates = new TenantGates();
        const spans = Spans.create(deps);
        const instruments = Instruments.create({
          metrics: deps.metrics,
          waiting: () => gates.waiting,
        });
        const door = KubernetesDoor.create({
          ...deps,
          spans,
          onRequest: status => instruments.requested('kubernetes', status),
        });
        const stores = Stores.create({
          config,
          gates,
          spans,
          onRequest: (kind, status) => instruments.requested(kind, status),
        });
        const workers = WorkerPool.create({
          ...deps,
          spans,
          config: config.workers,
        });
        deps.lifecycle.addShutdownHook(() => workers.close());
        const sources = builtInSources({
          ...deps,
          cache,
          config,
          door,
          stores,
          repositories: RepositoryReader.create({ ...deps, workers }),
          notBeforeMs,
        });
        const registry = SourceRegistry.create({
          sources: [...Object.values(sources), ...additions.sources],
          timeoutMs,
          sourceTimeoutMs,
          notBeforeMs,
          onAsked: state => instruments.sourceAsked(state),
          log: SourceLog.create(deps),
          spans,
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
        const database = AlloyDatabase.create(deps);
        await database.start();
        const digests = DigestStore.create<Digest>({
          database,
          logger: deps.logger,
          parse: parseDigest,
        });
        const history = FailureHistory.create({
          database,
          logger: deps.logger,
          config: config.history,
        });
        const kept = (kind: AnswerKind) => ({
          cache,
          logger: deps.logger,
          notBeforeMs,
          onGiven: (origin: AnswerOrigin) => instruments.answered(kind, origin),
        });
        const reports = ReportService.create({
          ...kept('report'),
          config,
          registry,
          sources,
          history,
          digests: DigestKeeper.create({ digests, logger: deps.logger }),
          spans,
          workers,
          checks: additions.checks,
          portal: () => clusterViews.portal(),
        });
        deps.httpRouter.use(
          createRouter({
            auditor: deps.auditor,
            httpAuth: deps.httpAuth,
            access,
            reports,
            configurations: ConfigurationService.create({
              ...kept('configuration'),
              door,
              workers,
              timeoutMs: sourceTimeoutMs,
            }),
            series: SeriesService.create({
              ...kept('series'),
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
          digests,
          watch: ClusterWatch.create({ ...deps, access, reports }),
        });
      },
    });
  },
});
