import type { Select } from '../queries';

/** Collects the names of the metrics that a query selects while it is written. */
export function recordMetrics(
  write: (select: Select) => unknown,
): ReadonlySet<string> {
  const names = new Set<string>();
  write((metric, ...matchers) => {
    names.add(metric);
    return `${metric}{${matchers.join(',')}}`;
  });
  return names;
}
