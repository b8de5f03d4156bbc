import { known, mapFact, unknown } from '@alloy-fleet/alloy-advisor';
import type {
  Fact,
  SelfMetrics,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type {
  FleetMetrics,
  InstanceKey,
} from '../sources/metrics/readSelfMetrics';

/** What one instance says of itself; what it did not say is unknown. */
export function selfMetricsOf(
  metrics: Fact<FleetMetrics>,
  key: InstanceKey,
): SelfMetrics {
  if (!metrics.known) {
    return {
      version: metrics,
      unhealthyComponents: metrics,
      configLoad: metrics,
    };
  }
  const fleet = metrics.value;
  return {
    version: valueOf(fleet.versions, key, 'alloy_build_info'),
    unhealthyComponents: valueOf(
      fleet.unhealthyComponents,
      key,
      'alloy_component_controller_running_components',
    ),
    configLoad: mapFact(
      valueOf(
        fleet.configLoadSuccessful,
        key,
        'alloy_config_last_load_successful',
      ),
      successful => {
        const at = fleet.configLoadTimes.get(key);
        return {
          successful: successful === 1,
          // Zero is a process that never loaded one.
          succeededAt: at ? new Date(at * 1000).toISOString() : undefined,
        };
      },
    ),
  };
}

function valueOf<T>(
  values: ReadonlyMap<InstanceKey, T>,
  key: InstanceKey,
  metric: string,
): Fact<T> {
  const value = values.get(key);
  return value === undefined
    ? unknown(
        'metrics',
        `The store has no recent ${metric} of it: it is silent, or the metric is not collected.`,
      )
    : known('metrics', value);
}
