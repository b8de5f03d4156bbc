import { recordMetrics, usedMetrics } from '@alloy-fleet/alloy-advisor/metrics';
import { dashboardQueries } from '../dashboards';

/** Beginnings of names that are read, and that no Alloy says of itself. */
const OF_OTHERS = /^(container|kube|kubelet|machine|node)_/;

let names: readonly string[] | undefined;

/**
 * The metrics of collectors themselves that are worth keeping, by name, in
 * order: what the portal's views and checks, the alerts and the dashboard
 * read. Taken from the queries themselves, so that none can be forgotten.
 */
export function keptSelfMetrics(): readonly string[] {
  names ??= [...new Set([...usedMetrics(), ...recordMetrics(dashboardQueries)])]
    .filter(name => !OF_OTHERS.test(name))
    .sort();
  return names;
}
