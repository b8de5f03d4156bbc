import type { QueryCheck } from '../check/Check';
import { allChecks } from '../checks/allChecks';
import type { MetricCheck } from './MetricCheck';

/** The checks that are PromQL: what is measured for a snapshot. */
export const metricChecks: readonly QueryCheck[] = allChecks.flatMap(it =>
  it.reads === 'query' ? [it] : [],
);

/** Those, and what alerts of the checks that read more than metrics. */
export const alertChecks: readonly MetricCheck[] = allChecks.flatMap(it => {
  switch (it.reads) {
    case 'query':
      return [it];
    case 'snapshot':
      return it.alert ? [it.alert] : [];
    default:
      return [];
  }
});
