import { promqlPattern, promqlString } from './escape';
import type { MeasuredUnit } from './MeasuredUnit';
import { queueDelay } from './queueDelay';
import type { Scope } from './Scope';

/** A value of each instance over time. */
export interface SeriesView {
  readonly unit: MeasuredUnit;
  /** Keeps the labels namespace, pod and instance. */
  query(scope: Scope): string;
  /** Whether containers have the metric that do not run Alloy. */
  readonly ofEveryContainer?: boolean;
}

const INSTANCE = 'namespace, pod, instance';

/** What can be shown over time. A new view is an entry here. */
export const seriesViews = {
  memory: {
    unit: 'bytes',
    ofEveryContainer: true,
    query: scope =>
      `max ${scope.by('namespace, pod')} (${scope.select(
        'container_memory_working_set_bytes',
        'container!=""',
        'container!="POD"',
      )})`,
  },
  behind: {
    unit: 'seconds',
    query: scope => `max ${scope.by(INSTANCE)} (${queueDelay(scope)})`,
  },
  samples: {
    unit: 'perSecond',
    query: scope =>
      `sum ${scope.by(INSTANCE)} (rate(${scope.select(
        'prometheus_remote_storage_samples_total',
      )}[5m]))`,
  },
  peers: {
    unit: 'count',
    query: scope =>
      `sum ${scope.by(INSTANCE)} (${scope.select('cluster_node_peers')})`,
  },
  targets: {
    unit: 'count',
    query: scope =>
      `sum ${scope.by(INSTANCE)} (${scope.select(
        'prometheus_target_scrape_pool_targets',
      )})`,
  },
} as const satisfies Record<string, SeriesView>;

export type SeriesViewName = keyof typeof seriesViews;

/** A collector of a cluster. */
export interface CollectorName {
  readonly namespace: string;
  readonly name: string;
}

/** The query of a view: of one collector, or of every Alloy of a scope. */
export function seriesQuery(
  view: SeriesViewName,
  scope: Scope,
  collector?: CollectorName,
): string {
  const { query, ofEveryContainer }: SeriesView = seriesViews[view];
  if (collector) {
    return query(collectorScope(scope, collector));
  }
  return ofEveryContainer
    ? `${query(scope)} and ${scope.on('namespace, pod')} ${scope.select(
        'alloy_build_info',
        'pod!=""',
      )}`
    : query(scope);
}

/** How many instances a query of a view gives a value of, at each moment. */
export function seriesCount(query: string, scope: Scope): string {
  return scope.whole('count', query);
}

/** A query of a view for those instances alone whose values were the largest in a range, not at each moment. */
export function largestSeries(
  query: string,
  scope: Scope,
  options: {
    /** Of each cluster. */
    readonly most: number;
    readonly lengthSeconds: number;
    readonly stepSeconds: number;
  },
): string {
  const { most, lengthSeconds, stepSeconds } = options;
  const range = `[${lengthSeconds}s:${stepSeconds}s] @ end()`;
  return `(${query}) and ${scope.whole(
    'topk',
    `max_over_time((${query})${range})`,
    String(most),
  )}`;
}

/** What Kubernetes makes the random parts of names of: no vowels, nothing that looks like another. */
const RANDOM = '[bcdfghjklmnpqrstvwxz2456789]';

/**
 * Narrows a scope to the pods of one collector by what Kubernetes appends to a
 * workload's name: of a StatefulSet a number, of a DaemonSet five random
 * letters, of a Deployment the hash of its template before them. Names beyond 57
 * characters it cuts off; their pods are not found.
 */
export function collectorScope(scope: Scope, collector: CollectorName): Scope {
  const pods = `${promqlPattern(
    collector.name,
  )}-([0-9]+|(${RANDOM}{1,10}-)?${RANDOM}{5})`;
  return {
    ...scope,
    select: (metric, ...matchers) =>
      scope.select(
        metric,
        ...matchers,
        `namespace=${promqlString(collector.namespace)}`,
        `pod=~${promqlString(pods)}`,
      ),
  };
}
