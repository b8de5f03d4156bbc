import { clusterScope, Scope } from '../queries';

/** Collects the names of the metrics that a query selects while it is written. */
export function recordMetrics(
  write: (scope: Scope) => unknown,
): ReadonlySet<string> {
  const names = new Set<string>();
  const scope = clusterScope('');
  write({
    ...scope,
    select: (metric, ...matchers) => {
      names.add(metric);
      return scope.select(metric, ...matchers);
    },
  });
  return names;
}
