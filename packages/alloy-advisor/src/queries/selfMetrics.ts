import { promqlSelector } from './escape';

/** What tells instances apart; hosts have no namespace and no pod. */
const BY_INSTANCE = 'by (namespace, pod, instance)';

/**
 * The queries over what Alloys say of themselves. Each asks for every instance
 * of a cluster at once, so their number does not grow with the fleet.
 */
export const selfMetricsQueries = {
  /** Version by instance: the label `version`. */
  build: (cluster: string) => `alloy_build_info${promqlSelector({ cluster })}`,
  /**
   * Components that are not healthy. A process that has none exposes no such
   * series, so its zero comes from the series of the healthy ones: what is
   * absent then was not collected.
   */
  unhealthyComponents: (cluster: string) => {
    const components = 'alloy_component_controller_running_components';
    const all = promqlSelector({ cluster });
    const ill = promqlSelector({ cluster }, { health_type: 'healthy' });
    return `sum ${BY_INSTANCE} (${components}${ill}) or sum ${BY_INSTANCE} (0 * ${components}${all})`;
  },
  /** 1 when the file was read and parsed the last time. */
  configLoadSuccessful: (cluster: string) =>
    `min ${BY_INSTANCE} (alloy_config_last_load_successful${promqlSelector({
      cluster,
    })})`,
  /** When a load last succeeded, in Unix seconds. */
  configLoadTime: (cluster: string) =>
    `max ${BY_INSTANCE} (alloy_config_last_load_success_timestamp_seconds${promqlSelector(
      { cluster },
    )})`,
  /** Peers that an instance sees, itself among them. */
  peers: (cluster: string) =>
    `sum by (namespace, pod, instance, cluster_name) (cluster_node_peers${promqlSelector(
      { cluster },
    )})`,
  /** Scrape targets that an instance owns. */
  targets: (cluster: string) =>
    `sum ${BY_INSTANCE} (prometheus_target_scrape_pool_targets${promqlSelector({
      cluster,
    })})`,
  /**
   * When an Alloy that is no pod last stored its version, in Unix seconds:
   * to the second while it reports, to five minutes in the day before.
   */
  hostsSeen: (cluster: string) => {
    const seen = `timestamp(alloy_build_info${promqlSelector({
      cluster,
      pod: '',
    })})`;
    return `max by (instance) (${seen}) or max by (instance) (max_over_time(${seen}[1d:5m]))`;
  },
} as const;

/** When one host was last seen, for a person to ask himself. */
export function hostSeenQuery(cluster: string, instance: string): string {
  return `timestamp(alloy_build_info${promqlSelector({ cluster, instance })})`;
}
