import type { Fact } from '@alloy-fleet/backstage-plugin-alloy-common';
import { AlloyFacts, readAlloys } from '../sources/alloy/readAlloys';
import { Asked, askSource } from '../sources/askSource';
import { clientFor } from '../sources/kubernetes/clientFor';
import type { KubernetesFacts } from '../sources/kubernetes/readCluster';
import { FleetMetrics, podKey } from '../sources/metrics/readSelfMetrics';
import { SourceFailure } from '../sources/SourceFailure';
import type { GatherContext, GatherOptions } from './gather';
import { selfMetricsOf } from './selfMetricsOf';

/** The part of its time that the processes have; what came by then is used. */
const SHARE = 0.8;

/**
 * Asks the processes themselves, where the configuration allows it, once it is
 * known which they are and how they say that they are.
 */
export async function askAlloys(options: {
  context: GatherContext;
  options: GatherOptions;
  signal: AbortSignal;
  cluster: Promise<Fact<KubernetesFacts>>;
  fleet: Promise<Fact<FleetMetrics>>;
}): Promise<Asked<AlloyFacts>> {
  const { context, signal } = options;
  const { collectors, gathering } = context.config;
  const { ref, viewer } = options.options;
  const [cluster, fleet] = await Promise.all([options.cluster, options.fleet]);
  return askSource({
    source: 'alloy',
    target: ref.kubernetesCluster,
    signal,
    timeoutMs: gathering.sourceTimeoutMs,
    ask: async (within, note) => {
      if (!collectors.podProxy) {
        throw new SourceFailure(
          'not-configured',
          'The processes are not asked themselves: alloy.collectors.podProxy is off.',
        );
      }
      if (!cluster.known) {
        throw new SourceFailure(
          'failed',
          `Which pods to ask is not known. ${cluster.reason}`,
        );
      }
      const self = selfMetricsOf(fleet);
      return readAlloys({
        client: clientFor({ ...context, viewer, ref, signal: within }),
        cluster: cluster.value,
        metricsOf: pod => self(podKey(pod.namespace, pod.name)),
        timeoutMs: SHARE * gathering.sourceTimeoutMs,
        signal: within,
        note,
      });
    },
  });
}
