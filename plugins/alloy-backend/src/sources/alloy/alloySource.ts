import { FleetMetrics, podKey } from '../metrics/readSelfMetrics';
import { selfMetricsOf } from '../metrics/selfMetricsOf';
import type { KubernetesDoor } from '../kubernetes/KubernetesDoor';
import { PROXIED } from '../kubernetes/kubernetesSource';
import type { KubernetesFacts } from '../kubernetes/readCluster';
import type { Source } from '../Source';
import { SourceFailure } from '../SourceFailure';
import { AlloyFacts, readAlloys } from './readAlloys';

/** The part of its time that the processes have; what came by then is used. */
const SHARE = 0.8;

/**
 * The processes themselves, where the configuration allows it, once it is known
 * which they are and how they say that they are.
 */
export function alloySource(options: {
  door: KubernetesDoor;
  /** Whether the pod proxy may be used. */
  podProxy: boolean;
  kubernetes: Source<KubernetesFacts>;
  metrics: Source<FleetMetrics>;
}): Source<AlloyFacts> {
  const { door, podProxy, kubernetes, metrics } = options;
  return {
    name: 'alloy',
    asks: 'viewer',
    after: [kubernetes, metrics],
    whenSilent: PROXIED,
    target: asking => ({
      text: asking.ref.kubernetesCluster,
      // The metrics say which of the processes are asked.
      key: [kubernetes.target(asking)?.key, metrics.target(asking)?.key],
    }),
    async read({ ref, asker, signal, timeoutMs, note, factOf }) {
      if (!podProxy) {
        throw new SourceFailure(
          'not-configured',
          'The processes are not asked themselves: alloy.collectors.podProxy is off.',
        );
      }
      const cluster = await factOf(kubernetes);
      if (!cluster.known) {
        throw new SourceFailure(
          'failed',
          `Which pods to ask is not known. ${cluster.reason}`,
        );
      }
      const self = selfMetricsOf(await factOf(metrics));
      return readAlloys({
        client: door.open(ref.kubernetesCluster, asker, signal),
        cluster: cluster.value,
        metricsOf: pod => self(podKey(pod.namespace, pod.name)),
        timeoutMs: SHARE * timeoutMs,
        signal,
        note,
      });
    },
  };
}
