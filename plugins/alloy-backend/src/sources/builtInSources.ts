import type {
  AuthService,
  CacheService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { AlloyConfig } from '../config/readAlloyConfig';
import { alloySource } from './alloy/alloySource';
import { catalogSource } from './catalog/catalogSource';
import type { KubernetesDoor } from './kubernetes/KubernetesDoor';
import { kubernetesSource } from './kubernetes/kubernetesSource';
import { logsSource } from './logs/logsSource';
import { cardinalitySource } from './metrics/cardinalitySource';
import { measurementsSource } from './metrics/measurementsSource';
import { metricsSource } from './metrics/metricsSource';
import type { RepositoryReader } from './repository/RepositoryReader';
import { repositorySource } from './repository/repositorySource';
import type { Stores } from './store/Stores';

/** The sources that snapshots are made of, in the order in which they are shown. */
export type BuiltInSources = ReturnType<typeof builtInSources>;

/** What they need. */
export interface SourceServices {
  readonly auth: AuthService;
  readonly cache: CacheService;
  readonly catalog: CatalogService;
  readonly config: AlloyConfig;
  readonly door: KubernetesDoor;
  readonly logger: LoggerService;
  readonly repositories: RepositoryReader;
  readonly stores: Stores;
  /** What was taken before is given no more; Unix milliseconds. */
  readonly notBeforeMs?: () => number;
}

/** Makes them. A new one is a file and a line here. */
export function builtInSources(services: SourceServices) {
  const { podProxy } = services.config.collectors;
  const kubernetes = kubernetesSource(services);
  const metrics = metricsSource(services);
  return {
    kubernetes,
    metrics,
    measurements: measurementsSource(services),
    cardinality: cardinalitySource(services),
    logs: logsSource(services),
    alloy: alloySource({ ...services, podProxy, kubernetes, metrics }),
    catalog: catalogSource(services),
    repository: repositorySource(services),
  };
}
