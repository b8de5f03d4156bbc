import type {
  ClusterRef,
  Report,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { AlloyConfig } from '../config/readAlloyConfig';

/** Where the queries of a cluster's stores can be opened, as far as it is configured. */
export function exploreOf(
  config: Pick<AlloyConfig, 'metrics' | 'logs'>,
  ref: ClusterRef,
): Report['explore'] {
  const metrics = config.metrics.instances.find(
    it => it.name === ref.metricsInstance,
  );
  const logs = config.logs.instances.find(it => it.name === ref.logsInstance);
  return { metrics: metrics?.explore, logs: logs?.explore };
}
