import type {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { known, mapFact, unknown } from '@alloy-fleet/alloy-advisor';
import { metricChecks } from '@alloy-fleet/alloy-advisor/metrics';
import type {
  ClusterRef,
  Fact,
  Snapshot,
  SourceName,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { AlloyConfig } from '../config/readAlloyConfig';
import { readHosts } from '../sources/catalog/readHosts';
import { Asked, askSource } from '../sources/askSource';
import { KubernetesClient } from '../sources/kubernetes/KubernetesClient';
import { readCluster } from '../sources/kubernetes/readCluster';
import { MetricsClient } from '../sources/metrics/MetricsClient';
import { readCardinality } from '../sources/metrics/readCardinality';
import { readMeasurements } from '../sources/metrics/readMeasurements';
import { readSelfMetrics } from '../sources/metrics/readSelfMetrics';
import { SourceFailure } from '../sources/SourceFailure';
import { selfMetricsOf } from './selfMetricsOf';
import { toClustering } from './toClustering';
import { toCollectors } from './toCollectors';
import { toHosts } from './toHosts';

/** What gathering needs beside the cluster it is about. */
export interface GatherContext {
  readonly config: AlloyConfig;
  readonly discovery: DiscoveryService;
  readonly auth: AuthService;
  readonly catalog: CatalogService;
}

/**
 * Asks every source about one cluster, in parallel and with the viewer's own
 * credentials, and joins what they say. A source that fails leaves its facts
 * unknown and the others whole.
 */
export async function gather(
  context: GatherContext,
  options: {
    ref: ClusterRef;
    credentials: BackstageCredentials;
    /** Ends when the viewer leaves. */
    signal: AbortSignal;
    now: Date;
  },
): Promise<Snapshot> {
  const { ref, credentials, signal } = options;
  const metricsTarget = targetOf(context.config, ref);

  const [catalog, kubernetes, metrics, cardinality] = await Promise.all([
    askSource({
      source: 'catalog',
      signal,
      ask: () =>
        readHosts({
          catalog: context.catalog,
          credentials,
          clusterEntityRef: ref.entityRef,
        }),
    }),
    askSource({
      source: 'kubernetes',
      target: ref.kubernetesCluster,
      signal,
      ask: (within, note) =>
        readCluster(
          KubernetesClient.create({
            ...context,
            credentials,
            cluster: ref.kubernetesCluster,
            signal: within,
          }),
          ref.namespace,
          note,
        ),
    }),
    askSource({
      source: 'metrics',
      target: metricsTarget,
      signal,
      ask: async (within, note) => {
        const client = metricsClient(context.config, ref, within);
        const [fleet, measurements] = await Promise.all([
          readSelfMetrics(client, ref.cluster, note),
          readMeasurements(client, ref.cluster, note),
        ]);
        return { fleet, measurements };
      },
    }),
    askSource({
      source: 'cardinality',
      target: metricsTarget,
      signal,
      ask: within =>
        readCardinality(
          metricsClient(context.config, ref, within),
          ref.cluster,
        ),
    }),
  ]);

  const said = factOf('metrics', metrics);
  const fleet = mapFact(said, it => it.fleet);
  const self = selfMetricsOf(fleet);
  const cluster = factOf('kubernetes', kubernetes);
  const nodes = cluster.known ? cluster.value.nodes : cluster;
  const counts = factOf('cardinality', cardinality);
  return {
    cluster: ref.cluster,
    takenAt: options.now.toISOString(),
    sources: [kubernetes, metrics, cardinality, catalog].map(it => it.state),
    nodes,
    collectors: mapFact(cluster, it =>
      toCollectors({ workloads: it.workloads, nodes, self }),
    ),
    hosts: toHosts({
      catalog: factOf('catalog', catalog),
      metrics: fleet,
      self,
    }),
    clustering: toClustering(fleet, self),
    cardinality: {
      series: mapFact(counts, it => it.series),
      byJob: mapFact(counts, it => it.byJob),
      largestMetrics: mapFact(counts, it => it.largestMetrics),
      largestLabels: mapFact(counts, it => it.largestLabels),
    },
    measurements: Object.fromEntries(
      metricChecks.map(({ id }) => [
        id,
        said.known ? said.value.measurements[id] : said,
      ]),
    ),
    logs: unknown('logs', 'The log store is not asked.'),
    peers: unknown('alloy', 'The processes are not asked.'),
  };
}

function factOf<T>(source: SourceName, asked: Asked<T>): Fact<T> {
  return asked.result.ok
    ? known(source, asked.result.value)
    : unknown(source, asked.result.reason);
}

function metricsClient(
  config: AlloyConfig,
  ref: ClusterRef,
  signal: AbortSignal,
): MetricsClient {
  const { instances } = config.metrics;
  const instance = instances.find(it => it.name === ref.metricsInstance);
  if (!instance) {
    const names = instances.map(it => it.name).join(', ') || 'none';
    throw new SourceFailure(
      'not-configured',
      `There is no metrics instance "${ref.metricsInstance}". Add it under alloy.metrics.instances, or name one of those that are there (${names}) by the annotation alloy.grafana.com/metrics-instance.`,
    );
  }
  return MetricsClient.create({ instance, tenant: ref.tenant, signal });
}

function targetOf(config: AlloyConfig, ref: ClusterRef): string {
  const instance = config.metrics.instances.find(
    it => it.name === ref.metricsInstance,
  );
  const tenant = ref.tenant ?? instance?.tenant;
  return tenant
    ? `${ref.metricsInstance}, tenant ${tenant}`
    : ref.metricsInstance;
}
