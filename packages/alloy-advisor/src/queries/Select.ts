import { promqlString } from './escape';

/**
 * Writes a selector of one metric, of one cluster. Matchers are PromQL and are
 * constants of the code that gives them: `state="terminating"`.
 */
export type Select = (metric: string, ...matchers: string[]) => string;

/** Selects the series of one cluster, whatever its name holds. */
export function selectCluster(cluster: string): Select {
  const ours = `cluster=${promqlString(cluster)}`;
  return (metric, ...matchers) => `${metric}{${[ours, ...matchers].join(',')}}`;
}
