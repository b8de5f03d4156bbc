import { askSlowSource, askSource } from '../sources/askSource';
import { readHosts } from '../sources/catalog/readHosts';
import { clientFor } from '../sources/kubernetes/clientFor';
import { readCluster } from '../sources/kubernetes/readCluster';
import { readLogs } from '../sources/logs/readLogs';
import { MetricsClient } from '../sources/metrics/MetricsClient';
import { readSelfMetrics } from '../sources/metrics/readSelfMetrics';
import { storeOf, storeTarget } from '../sources/store/storeOf';
import { withoutSecrets } from '../sources/withoutSecrets';
import { askAlloys } from './askAlloys';
import { factOf } from './factOf';
import type { GatherContext, GatherOptions } from './gather';

/** What every source gave, or why it gave nothing. */
export type AskedSources = Awaited<ReturnType<typeof askSources>>;

/**
 * How much of the time of a source its questions may take: it ends a little
 * sooner, so that what has come by then is not lost.
 */
const IN_TIME = 0.9;

/** Asks every source about one cluster, in parallel and each within its time. */
export async function askSources(
  context: GatherContext,
  options: GatherOptions,
) {
  const { config, gates, slowMetrics } = context;
  const { ref, viewer } = options;
  const timeoutMs = config.gathering.sourceTimeoutMs;
  const signal = AbortSignal.any([
    options.signal,
    AbortSignal.timeout(config.gathering.timeoutMs),
  ]);
  const metricsTarget = storeTarget('metrics', config, ref);
  const inTime = (within: AbortSignal) =>
    AbortSignal.any([within, AbortSignal.timeout(IN_TIME * timeoutMs)]);

  const kubernetesAsked = askSource({
    source: 'kubernetes',
    target: ref.kubernetesCluster,
    signal,
    timeoutMs,
    ask: async (within, note) =>
      readCluster({
        client: clientFor({ ...context, viewer, ref, signal: inTime(within) }),
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
    ask: async (within, note) =>
      readSelfMetrics(
        MetricsClient.create(
          storeOf({
            kind: 'metrics',
            config,
            ref,
            gates,
            signal: inTime(within),
          }),
        ),
        ref.cluster,
        note,
      ),
  });
  const slow = { target: metricsTarget, signal, timeoutMs };
  const [
    catalog,
    kubernetes,
    metrics,
    measurements,
    cardinality,
    logs,
    alloy,
    repository,
  ] = await Promise.all([
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
    askSlowSource({
      source: 'measurements',
      ...slow,
      ask: within =>
        slowMetrics.measurements({ ref, patience: inTime(within) }),
    }),
    askSlowSource({
      source: 'cardinality',
      ...slow,
      ask: within => slowMetrics.cardinality({ ref, patience: inTime(within) }),
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
        ),
    }),
    askAlloys({
      context,
      options,
      signal,
      cluster: kubernetesAsked.then(it => factOf('kubernetes', it)),
      fleet: metricsAsked.then(it => factOf('metrics', it)),
    }),
    askSource({
      source: 'repository',
      target: options.sourceLocation && withoutSecrets(options.sourceLocation),
      signal,
      timeoutMs,
      ask: within => context.repositories.read(options.sourceLocation, within),
    }),
  ]);
  return {
    states: [
      kubernetes,
      metrics,
      measurements,
      cardinality,
      logs,
      alloy,
      catalog,
      // Most entities are in no repository of their own: that is no failure.
      ...(options.sourceLocation ? [repository] : []),
    ].map(it => it.state),
    catalog: factOf('catalog', catalog),
    cluster: factOf('kubernetes', kubernetes),
    fleet: factOf('metrics', metrics),
    measurements: factOf('measurements', measurements),
    counts: factOf('cardinality', cardinality),
    logs: factOf('logs', logs),
    alloy: factOf('alloy', alloy),
    repository: factOf('repository', repository),
  };
}
