import { promqlString } from './escape';
import { CLUSTER_LABEL, Scope } from './Scope';
import { selectWith } from './selectWith';
import { withoutCluster } from './withoutCluster';

/** One cluster, whatever its name holds. All that a query gives is its. */
export function clusterScope(cluster: string): Scope {
  return {
    select: selectWith(`${CLUSTER_LABEL}=${promqlString(cluster)}`),
    by: labels => `by (${labels})`,
    on: labels => `on (${labels})`,
    whole: (operator, vector, parameter) =>
      `${operator}(${
        parameter === undefined ? '' : `${parameter}, `
      }${vector})`,
    absent: vector => `absent(${vector})`,
    countOrZero: vector => `(count(${vector}) or vector(0))`,
    split: rows => new Map([[cluster, rows.map(withoutCluster)]]),
  };
}
