import { promqlString } from './escape';
import type { MeasuredUnit } from './MeasuredUnit';
import { queueDelay } from './queueDelay';
import { Select, selectCluster } from './Select';

/** A value of each instance over time. */
export interface SeriesView {
  readonly unit: MeasuredUnit;
  /** Keeps the labels namespace, pod and instance. */
  query(select: Select): string;
  /** Whether containers have the metric that do not run Alloy. */
  readonly ofEveryContainer?: boolean;
}

const BY_INSTANCE = 'by (namespace, pod, instance)';

/** What can be shown over time. A new view is an entry here. */
export const seriesViews = {
  memory: {
    unit: 'bytes',
    ofEveryContainer: true,
    query: select =>
      `max by (namespace, pod) (${select(
        'container_memory_working_set_bytes',
        'container!=""',
        'container!="POD"',
      )})`,
  },
  behind: {
    unit: 'seconds',
    query: select => `max ${BY_INSTANCE} (${queueDelay(select)})`,
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

/** A collector of a cluster. */
export interface CollectorName {
  readonly namespace: string;
  readonly name: string;
}

/** The query of a view: of one collector, or of every Alloy of the cluster. */
export function seriesQuery(
  view: SeriesViewName,
  cluster: string,
  collector?: CollectorName,
): string {
  const { query, ofEveryContainer }: SeriesView = seriesViews[view];
  const select = selectCluster(cluster);
  if (collector) {
    return query(selectCollector(select, collector));
  }
  return ofEveryContainer
    ? `${query(select)} and on (namespace, pod) ${select(
        'alloy_build_info',
        'pod!=""',
      )}`
    : query(select);
}

/** What Kubernetes makes the random parts of names of: no vowels, nothing that looks like another. */
const RANDOM = '[bcdfghjklmnpqrstvwxz2456789]';

/**
 * Selects the pods of one collector by what Kubernetes appends to a workload's
 * name: of a StatefulSet a number, of a DaemonSet five random letters, of a
 * Deployment the hash of its template before them. Names beyond 57 characters
 * it cuts off; their pods are not found.
 */
export function selectCollector(
  select: Select,
  collector: CollectorName,
): Select {
  const pods = `${escapeRegex(
    collector.name,
  )}-([0-9]+|(${RANDOM}{1,10}-)?${RANDOM}{5})`;
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
