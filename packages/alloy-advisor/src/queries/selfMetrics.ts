import { promqlString } from './escape';
import { queueDelay } from './queueDelay';
import { Select, selectCluster } from './Select';
import { withCollector } from './withCollector';

/** What tells instances apart; hosts have no namespace and no pod. */
const BY_INSTANCE = 'by (namespace, pod, instance)';

/**
 * What every Alloy says of itself and the views show, one value for each
 * instance. Each expression asks for the whole cluster at once, so their
 * number does not grow with the fleet.
 */
export const selfMetrics = {
  /** Version by instance: the label `version`. */
  build: select => select('alloy_build_info'),
  /**
   * Components that are not healthy. A process that has none exposes no such
   * series, so its zero comes from the series of the healthy ones: what is
   * absent then was not collected.
   */
  unhealthyComponents: select => {
    const components = 'alloy_component_controller_running_components';
    const ill = select(components, 'health_type!="healthy"');
    return `sum ${BY_INSTANCE} (${ill}) or sum ${BY_INSTANCE} (0 * ${select(
      components,
    )})`;
  },
  /** 1 when the file was read and parsed the last time. */
  configLoadSuccessful: select =>
    `min ${BY_INSTANCE} (${select('alloy_config_last_load_successful')})`,
  /** When a load last succeeded, in Unix seconds. */
  configLoadTime: select =>
    `max ${BY_INSTANCE} (${select(
      'alloy_config_last_load_success_timestamp_seconds',
    )})`,
  /**
   * Hash of the file that was last read: the label `sha256`; the value is when
   * it was stored. After a restart the old hash lingers for five minutes.
   */
  configHash: select =>
    `max by (namespace, pod, instance, sha256) (timestamp(${select(
      'alloy_config_hash',
    )}))`,
  /** Peers that an instance sees, itself among them. */
  peers: select =>
    `sum by (namespace, pod, instance, cluster_name) (${select(
      'cluster_node_peers',
    )})`,
  /** Scrape targets that an instance owns. */
  targets: select =>
    `sum ${BY_INSTANCE} (${select('prometheus_target_scrape_pool_targets')})`,
  /** Bytes of memory that the process holds, mapped pages of its binary among them. */
  residentMemory: select =>
    `max ${BY_INSTANCE} (${select(
      'alloy_resources_process_resident_memory_bytes',
    )})`,
  /** Bytes that count against the container's limit; only cAdvisor knows. */
  workingSet: select =>
    `max by (namespace, pod) (${select(
      'container_memory_working_set_bytes',
      'container!=""',
      'container!="POD"',
    )} and on (namespace, pod) ${select('alloy_build_info', 'pod!=""')})`,
  /** Seconds between the newest sample that was read and the newest that was delivered. */
  behind: select => `max ${BY_INSTANCE} (${queueDelay(select)})`,
  /** Samples a second that the metrics store took. */
  samplesDelivered: select =>
    `sum ${BY_INSTANCE} (rate(${select(
      'prometheus_remote_storage_samples_total',
    )}[5m])) - sum ${BY_INSTANCE} (rate(${select(
      'prometheus_remote_storage_samples_failed_total',
    )}[5m]))`,
  /** Log lines a second that the log store took. */
  linesDelivered: select =>
    `sum ${BY_INSTANCE} (rate(${select('loki_write_sent_entries_total')}[5m]))`,
  /**
   * How often a component's discovery failed to list or watch the Kubernetes
   * API in a quarter of an hour, of the pod of a collector where it failed
   * most. A refused list is tried again within a minute, so zero says that
   * none is refused. It does not grow with the number of pods.
   */
  listFailures: select =>
    `max by (namespace, collector, component_id) (${withCollector(
      `increase(${select(
        'prometheus_sd_kubernetes_failures_total',
        'pod!=""',
      )}[15m])`,
    )})`,
  /** How often a component that syncs rules asked the ruler since its process started, by collector, too. */
  rulerRequests: select =>
    `sum by (namespace, collector, component_id) (${withCollector(
      select(
        'mimir_rules_mimir_client_request_duration_seconds_count',
        'pod!=""',
      ),
    )})`,
  /**
   * When an Alloy that is no pod last stored its version, in Unix seconds:
   * to the second while it reports, to five minutes in the day before.
   */
  hostsSeen: select => {
    const seen = `timestamp(${select('alloy_build_info', 'pod=""')})`;
    return `max by (instance) (${seen}) or max by (instance) (max_over_time(${seen}[1d:5m]))`;
  },
} as const satisfies Record<string, (select: Select) => string>;

export type SelfMetric = keyof typeof selfMetrics;

/** The queries for one cluster, for evidence that a person can run himself. */
export const selfMetricsQueries = Object.fromEntries(
  Object.entries(selfMetrics).map(([name, write]) => [
    name,
    (cluster: string) => write(selectCluster(cluster)),
  ]),
) as Readonly<Record<SelfMetric, (cluster: string) => string>>;

/** When one host was last seen, for a person to ask himself. */
export function hostSeenQuery(cluster: string, instance: string): string {
  return `timestamp(${selectCluster(cluster)(
    'alloy_build_info',
    `instance=${promqlString(instance)}`,
  )})`;
}
