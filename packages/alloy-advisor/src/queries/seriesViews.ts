import { promqlString } from './escape';
import type { MeasuredUnit } from './MeasuredUnit';
import type { Select } from './Select';

/** A value of each instance over time. */
export interface SeriesView {
  readonly unit: MeasuredUnit;
  /** Keeps the labels namespace, pod and instance. */
  query(select: Select): string;
}

const BY_INSTANCE = 'by (namespace, pod, instance)';

/** What can be shown over time. A new view is an entry here. */
export const seriesViews = {
  memory: {
    unit: 'bytes',
    query: select =>
      `max by (namespace, pod) (${select(
        'container_memory_working_set_bytes',
        'container!=""',
        'container!="POD"',
      )})`,
  },
  behind: {
    unit: 'seconds',
    query: select =>
      `max ${BY_INSTANCE} (${select(
        'prometheus_remote_storage_queue_highest_timestamp_seconds',
      )} - ${select(
        'prometheus_remote_storage_queue_highest_sent_timestamp_seconds',
      )})`,
  },
  samples: {
    unit: 'perSecond',
    query: select =>
      `sum ${BY_INSTANCE} (rate(${select(
        'prometheus_remote_storage_samples_total',
      )}[5m]))`,
  },
  peers: {
    unit: 'count',
    query: select => `sum ${BY_INSTANCE} (${select('cluster_node_peers')})`,
  },
  targets: {
    unit: 'count',
    query: select =>
      `sum ${BY_INSTANCE} (${select('prometheus_target_scrape_pool_targets')})`,
  },
} as const satisfies Record<string, SeriesView>;

export type SeriesViewName = keyof typeof seriesViews;

/**
 * Selects the pods of one collector of a cluster: those whose name begins with
 * the workload's, as Kubernetes names them.
 */
export function selectCollector(
  select: Select,
  collector: { readonly namespace: string; readonly name: string },
): Select {
  const pods = `${escapeRegex(collector.name)}-.+`;
  return (metric, ...matchers) =>
    select(
      metric,
      ...matchers,
      `namespace=${promqlString(collector.namespace)}`,
      `pod=~${promqlString(pods)}`,
    );
}

/** RE2's own characters made plain. */
function escapeRegex(text: string): string {
  return text.replace(/[\\.+*?()|[\]{}^$]/g, '\\$&');
}
