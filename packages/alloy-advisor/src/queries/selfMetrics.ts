import { clusterScope } from './clusterScope';
import { promqlString } from './escape';
import { queueDelay } from './queueDelay';
import type { Scope } from './Scope';
import { withCollector } from './withCollector';

/** What tells instances apart; hosts have no namespace and no pod. */
const INSTANCE = 'namespace, pod, instance';

/**
 * What every Alloy says of itself and the views show, one value for each
 * instance. Each expression asks for a whole scope at once, so their number does
 * not grow with the fleet.
 */
export const selfMetrics = {
  /** Version by instance: the label `version`. */
  build: scope => scope.select('alloy_build_info'),
  /**
   * Components that are not healthy. A process that has none exposes no such
   * series, so its zero comes from the series of the healthy ones: what is
   * absent then was not collected.
   */
  unhealthyComponents: scope => {
    const components = 'alloy_component_controller_running_components';
    const ill = scope.select(components, 'health_type!="healthy"');
    return `sum ${scope.by(INSTANCE)} (${ill}) or sum ${scope.by(
      INSTANCE,
    )} (0 * ${scope.select(components)})`;
  },
  /** 1 when the file was read and parsed the last time. */
  configLoadSuccessful: scope =>
    `min ${scope.by(INSTANCE)} (${scope.select(
      'alloy_config_last_load_successful',
    )})`,
  /** When a load last succeeded, in Unix seconds. */
  configLoadTime: scope =>
    `max ${scope.by(INSTANCE)} (${scope.select(
      'alloy_config_last_load_success_timestamp_seconds',
    )})`,
  /**
   * Hash of the file that was last read: the label `sha256`; the value is when
   * it was stored. After a restart the old hash lingers for five minutes.
   */
  configHash: scope =>
    `max ${scope.by(
      'namespace, pod, instance, sha256',
    )} (timestamp(${scope.select('alloy_config_hash')}))`,
  /** Peers that an instance sees, itself among them. */
  peers: scope =>
    `sum ${scope.by('namespace, pod, instance, cluster_name')} (${scope.select(
      'cluster_node_peers',
    )})`,
  /** Scrape targets that an instance owns. */
  targets: scope =>
    `sum ${scope.by(INSTANCE)} (${scope.select(
      'prometheus_target_scrape_pool_targets',
    )})`,
  /** Bytes of memory that the process holds, mapped pages of its binary among them. */
  residentMemory: scope =>
    `max ${scope.by(INSTANCE)} (${scope.select(
      'alloy_resources_process_resident_memory_bytes',
    )})`,
  /** Bytes that count against the container's limit; only cAdvisor knows. */
  workingSet: scope =>
    `max ${scope.by('namespace, pod')} (${scope.select(
      'container_memory_working_set_bytes',
      'container!=""',
      'container!="POD"',
    )} and ${scope.on('namespace, pod')} ${scope.select(
      'alloy_build_info',
      'pod!=""',
    )})`,
  /** Seconds between the newest sample that was read and the newest that was delivered. */
  behind: scope => `max ${scope.by(INSTANCE)} (${queueDelay(scope)})`,
  /** Samples a second that the metrics store took. */
  samplesDelivered: scope =>
    `sum ${scope.by(INSTANCE)} (rate(${scope.select(
      'prometheus_remote_storage_samples_total',
    )}[5m])) - sum ${scope.by(INSTANCE)} (rate(${scope.select(
      'prometheus_remote_storage_samples_failed_total',
    )}[5m]))`,
  /** Log lines a second that the log store took. */
  linesDelivered: scope =>
    `sum ${scope.by(INSTANCE)} (rate(${scope.select(
      'loki_write_sent_entries_total',
    )}[5m]))`,
  /**
   * How often a component's discovery failed to list or watch the Kubernetes
   * API in a quarter of an hour, of the pod of a collector where it failed
   * most. A refused list is tried again within a minute, so zero says that
   * none is refused. It does not grow with the number of pods.
   */
  listFailures: scope =>
    `max ${scope.by('namespace, collector, component_id')} (${withCollector(
      `increase(${scope.select(
        'prometheus_sd_kubernetes_failures_total',
        'pod!=""',
      )}[15m])`,
    )})`,
  /** How often a component that syncs rules asked the ruler since its process started, by collector, too. */
  rulerRequests: scope =>
    `sum ${scope.by('namespace, collector, component_id')} (${withCollector(
      scope.select(
        'mimir_rules_mimir_client_request_duration_seconds_count',
        'pod!=""',
      ),
    )})`,
  /**
   * When an Alloy that is no pod last stored its version, in Unix seconds:
   * to the second while it reports, to five minutes in the day before.
   */
  hostsSeen: scope => {
    const seen = `timestamp(${scope.select('alloy_build_info', 'pod=""')})`;
    return `max ${scope.by('instance')} (${seen}) or max ${scope.by(
      'instance',
    )} (max_over_time(${seen}[1d:5m]))`;
  },
} as const satisfies Record<string, (scope: Scope) => string>;

export type SelfMetric = keyof typeof selfMetrics;

/** The queries for one cluster, for evidence that a person can run himself. */
export const selfMetricsQueries = Object.fromEntries(
  Object.entries(selfMetrics).map(([name, write]) => [
    name,
    (cluster: string) => write(clusterScope(cluster)),
  ]),
) as Readonly<Record<SelfMetric, (cluster: string) => string>>;

/** When one host was last seen, for a person to ask himself. */
export function hostSeenQuery(cluster: string, instance: string): string {
  return `timestamp(${clusterScope(cluster).select(
    'alloy_build_info',
    `instance=${promqlString(instance)}`,
  )})`;
}
