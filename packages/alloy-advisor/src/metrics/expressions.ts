import { Select, withCollector } from '../queries';
import { PROCESS } from './MetricCheck';

/** What a counter grows by in a second, for each set of the given labels. */
export function rateBy(labels: string, counter: string, window = '5m'): string {
  return `sum by (${labels}) (rate(${counter}[${window}]))`;
}

/** A part of a whole; zero of nothing is zero, so that the idle have a value, too. */
export function share(part: string, whole: string): string {
  return `${orZero(part, whole)} / clamp_min(${whole}, 1e-9)`;
}

/** A vector whose counters appear with the first event, with zeros for what another vector has. */
export function orZero(vector: string, others: string): string {
  return `(${vector} or 0 * ${others})`;
}

/** How many peers each member sees, itself among them. */
export function seen(select: Select): string {
  return `sum by (namespace, cluster_name, pod, instance) (${select(
    'cluster_node_peers',
  )})`;
}

/** The scrape targets of each pod that is a member of a cluster. */
export function owned(select: Select): string {
  return `sum by (namespace, collector, pod) (${withCollector(
    `${select(
      'prometheus_target_scrape_pool_targets',
      'pod!=""',
    )} and on (namespace, pod) ${select('cluster_node_info')}`,
  )})`;
}

/** Of the series of containers those of pods that say that they are Alloys. */
export function alloyContainers(series: string, select: Select): string {
  return `(${series} and on (namespace, pod) ${select(
    'alloy_build_info',
    'pod!=""',
  )})`;
}

/** What the signals of OpenTelemetry have in common: a rate of each, added up. */
export function sumOfSignals(
  select: Select,
  metric: (signal: string) => string,
): string {
  const [first, ...others] = ['spans', 'metric_points', 'log_records'].map(
    signal => rateBy(PROCESS, select(metric(signal))),
  );
  return others.reduce(
    (sum, it) => `(${sum} + ${it} or ${sum} or ${it})`,
    first,
  );
}
