import { Scope, withCollector } from '../queries';
import { PROCESS } from './MetricCheck';

/** What a counter grows by in a second, for each set of the given labels. */
export function rateBy(
  scope: Scope,
  labels: string,
  counter: string,
  window = '5m',
): string {
  return `sum ${scope.by(labels)} (rate(${counter}[${window}]))`;
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
export function seen(scope: Scope): string {
  return `sum ${scope.by(
    'namespace, cluster_name, pod, instance',
  )} (${scope.select('cluster_node_peers')})`;
}

/** The scrape targets of each pod that is a member of a cluster. */
export function owned(scope: Scope): string {
  return `sum ${scope.by('namespace, collector, pod')} (${withCollector(
    `${scope.select(
      'prometheus_target_scrape_pool_targets',
      'pod!=""',
    )} and ${scope.on('namespace, pod')} ${scope.select('cluster_node_info')}`,
  )})`;
}

/** Of the series of containers those of pods that say that they are Alloys. */
export function alloyContainers(series: string, scope: Scope): string {
  return `(${series} and ${scope.on('namespace, pod')} ${scope.select(
    'alloy_build_info',
    'pod!=""',
  )})`;
}

/** What the signals of OpenTelemetry have in common: a rate of each, added up. */
export function sumOfSignals(
  scope: Scope,
  metric: (signal: string) => string,
): string {
  const [first, ...others] = ['spans', 'metric_points', 'log_records'].map(
    signal => rateBy(scope, PROCESS, scope.select(metric(signal))),
  );
  return others.reduce(
    (sum, it) => `(${sum} + ${it} or ${sum} or ${it})`,
    first,
  );
}
