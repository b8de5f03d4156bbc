import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { mapFact } from '@alloy-fleet/alloy-advisor';
import { metricChecks } from '@alloy-fleet/alloy-advisor/metrics';
import type { StaticCollector } from '@alloy-fleet/alloy-advisor/static';
import type {
  ClusterRef,
  Fact,
  Snapshot,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Viewer } from '../access/ClusterAccess';
import type { AlloyConfig } from '../config/readAlloyConfig';
import { readHosts } from '../sources/catalog/readHosts';
import { askSource } from '../sources/askSource';
import { clientFor } from '../sources/kubernetes/clientFor';
import { readCluster } from '../sources/kubernetes/readCluster';
import { readLogs } from '../sources/logs/readLogs';
import { MetricsClient } from '../sources/metrics/MetricsClient';
import { readCardinality } from '../sources/metrics/readCardinality';
import { readMeasurements } from '../sources/metrics/readMeasurements';
import { readSelfMetrics } from '../sources/metrics/readSelfMetrics';
import type { TenantGates } from '../sources/policy/TenantGates';
import type { RepositoryReader } from '../sources/repository/RepositoryReader';
import { storeOf, storeTarget } from '../sources/store/storeOf';
import { withoutSecrets } from '../sources/withoutSecrets';
import { askAlloys } from './askAlloys';
import { factOf, flatFact } from './factOf';
import { selfMetricsOf } from './selfMetricsOf';
import { toClustering } from './toClustering';
import { toCollectors } from './toCollectors';
import { toCustomResources } from './toCustomResources';
import { toHosts } from './toHosts';
import { toServices } from './toServices';
import { toWritten } from './toWritten';
import { withWhatIsSeen } from './withWhatIsSeen';

/** What gathering needs beside the cluster it is about. */
export interface GatherContext {
  readonly config: AlloyConfig;
  readonly discovery: DiscoveryService;
  readonly auth: AuthService;
  readonly catalog: CatalogService;
  readonly gates: TenantGates;
  readonly repositories: RepositoryReader;
}

/** Which cluster it is about, and for whom. */
export interface GatherOptions {
  readonly ref: ClusterRef;
  readonly viewer: Viewer;
  /** Where the entity stands in version control, by `backstage.io/source-location`. */
  readonly sourceLocation?: string;
  /** Ends when the last viewer leaves. */
  readonly signal: AbortSignal;
  readonly now: Date;
}

/** What was gathered. */
export interface Gathered {
  readonly snapshot: Snapshot;
  /** The collectors as they are written down, secrets among it: for checks only. */
  readonly written: Fact<readonly StaticCollector[]>;
}

/** How much of the time of a source its questions may take. */
const IN_TIME = 0.9;

/**
 * Asks every source about one cluster, in parallel and with the viewer's own
 * credentials, and joins what they say. A source that fails leaves its facts
 * unknown and the others whole.
 *
 * @throws the signal's reason when the last viewer has left
 */
export async function gather(
  context: GatherContext,
  options: GatherOptions,
): Promise<Gathered> {
  const { config, gates } = context;
  const { ref, viewer } = options;
  const timeoutMs = config.gathering.sourceTimeoutMs;
  const signal = AbortSignal.any([
    options.signal,
    AbortSignal.timeout(config.gathering.timeoutMs),
  ]);
  const metricsTarget = storeTarget('metrics', config, ref);
  const metricsClient = (within: AbortSignal) =>
    MetricsClient.create(
      storeOf({ kind: 'metrics', config, ref, gates, signal: within }),
    );

  const kubernetesAsked = askSource({
    source: 'kubernetes',
    target: ref.kubernetesCluster,
    signal,
    timeoutMs,
    ask: async (within, note) =>
      readCluster({
        client: clientFor({ ...context, viewer, ref, signal: within }),
        namespace: ref.namespace,
        now: options.now,
        note,
      }),
  });
  const metricsAsked = askSource({
    source: 'metrics',
    target: metricsTarget,
    signal,
    timeoutMs,
    ask: async (within, note) => {
      // On a large fleet a busy store may take longer for all of it than there
      // is: it ends a little sooner, so that what has come is not lost. What
      // checks need comes last.
      const client = metricsClient(
        AbortSignal.any([within, AbortSignal.timeout(IN_TIME * timeoutMs)]),
      );
      const fleet = await readSelfMetrics(client, ref.cluster, note);
      const measurements = await readMeasurements(client, ref.cluster, note);
      return { fleet, measurements };
    },
  });
  const [catalog, kubernetes, metrics, cardinality, logs, alloy, repository] =
    await Promise.all([
      askSource({
        source: 'catalog',
        signal,
        timeoutMs,
        ask: () =>
          readHosts({
            catalog: context.catalog,
            credentials: viewer.credentials,
            clusterEntityRef: ref.entityRef,
          }),
      }),
      kubernetesAsked,
      metricsAsked,
      askSource({
        source: 'cardinality',
        target: metricsTarget,
        signal,
        timeoutMs,
        ask: within => readCardinality(metricsClient(within), ref.cluster),
      }),
      askSource({
        source: 'logs',
        target: storeTarget('logs', config, ref),
        signal,
        timeoutMs,
        ask: async within =>
          readLogs(
            storeOf({ kind: 'logs', config, ref, gates, signal: within }),
            ref.cluster,
            options.now.getTime() / 1_000,
          ),
      }),
      askAlloys({
        context,
        options,
        signal,
        cluster: kubernetesAsked.then(it => factOf('kubernetes', it)),
        fleet: metricsAsked.then(it =>
          mapFact(factOf('metrics', it), ({ fleet }) => fleet),
        ),
      }),
      askSource({
        source: 'repository',
        target:
          options.sourceLocation && withoutSecrets(options.sourceLocation),
        signal,
        timeoutMs,
        ask: within =>
          context.repositories.read(options.sourceLocation, within),
      }),
    ]);
  options.signal.throwIfAborted();

  const said = factOf('metrics', metrics);
  const fleet = mapFact(said, it => it.fleet);
  const self = selfMetricsOf(fleet);
  const cluster = factOf('kubernetes', kubernetes);
  const written = mapFact(cluster, toWritten);
  const nodes = cluster.known ? cluster.value.nodes : cluster;
  const counts = factOf('cardinality', cardinality);
  const snapshot: Snapshot = {
    cluster: ref.cluster,
    takenAt: options.now.toISOString(),
    sources: [
      kubernetes,
      metrics,
      cardinality,
      logs,
      alloy,
      catalog,
      // Most entities are in no repository of their own: that is no failure.
      ...(options.sourceLocation ? [repository] : []),
    ].map(it => it.state),
    nodes,
    collectors: mapFact(cluster, it =>
      toCollectors({
        workloads: it.workloads,
        nodes,
        self,
        written: written.known ? written.value : [],
        claims: it.surroundings.claims,
        repository: factOf('repository', repository),
      }),
    ),
    customResources: cluster.known ? toCustomResources(cluster.value) : cluster,
    hosts: toHosts({
      catalog: factOf('catalog', catalog),
      metrics: fleet,
      self,
    }),
    services: cluster.known
      ? toServices(cluster.value, written.known ? written.value : [])
      : cluster,
    warnings: cluster.known ? cluster.value.surroundings.warnings : cluster,
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
    logs: mapFact(factOf('logs', logs), it => it.streams),
    events: mapFact(factOf('logs', logs), it => it.events),
    peers: flatFact(factOf('alloy', alloy), it => it.peers),
    components: flatFact(factOf('alloy', alloy), it => it.components),
  };
  return {
    snapshot,
    written: mapFact(written, it => withWhatIsSeen(it, snapshot, fleet)),
  };
}
