import { promqlPattern, promqlString } from './escape';
import { CLUSTER_LABEL, Scope, ScopedRow } from './Scope';
import { selectWith } from './selectWith';
import { withoutCluster } from './withoutCluster';

/**
 * A query of a dozen selectors repeats the names in each; with longer ones the
 * store reads of all clusters, and the elements of others are left out.
 */
const LONGEST_PATTERN = 2_000;

/**
 * Every cluster that a store has something of, or those that are named. A query
 * costs as many questions as of one cluster.
 *
 * @param options.clusters their names, whatever they hold
 * @throws RangeError when a name is empty: it would mean what has no cluster; or
 *   there is none
 */
export function fleetScope(
  options: { readonly clusters?: readonly string[] } = {},
): Scope {
  const { clusters } = options;
  if (clusters && (clusters.length === 0 || clusters.includes(''))) {
    throw new RangeError(
      'A scope of several clusters names at least one of them, and none by an empty name.',
    );
  }
  const grouped = (labels: string) =>
    [CLUSTER_LABEL, labels].filter(Boolean).join(', ');
  const by = (labels: string) => `by (${grouped(labels)})`;
  const on = (labels: string) => `on (${grouped(labels)})`;
  const each = (vector: string) => `group ${by('')} (${vector})`;
  return {
    select: selectWith(matcherOf(clusters)),
    by,
    on,
    whole: (operator, vector, parameter) =>
      `${operator} ${by('')} (${
        parameter === undefined ? '' : `${parameter}, `
      }${vector})`,
    absent: (vector, among) => `(${each(among)} unless ${on('')} (${vector}))`,
    countOrZero: (vector, among) =>
      `(count ${by('')} (${vector}) or 0 * ${each(among)})`,
    split: rows => split(rows, clusters),
  };
}

function matcherOf(clusters: readonly string[] | undefined): string {
  const pattern = clusters?.map(promqlPattern).join('|');
  return pattern === undefined || pattern.length > LONGEST_PATTERN
    ? // In Prometheus 2 a dot is no line break, so `=~".+"` would miss names.
      `${CLUSTER_LABEL}!=""`
    : `${CLUSTER_LABEL}=~${promqlString(pattern)}`;
}

function split<R extends ScopedRow>(
  rows: readonly R[],
  clusters: readonly string[] | undefined,
): Map<string, R[]> {
  const named = new Map<string, R[]>(clusters?.map(it => [it, []]));
  for (const row of rows) {
    const cluster = row.labels[CLUSTER_LABEL];
    if (!cluster) {
      throw new Error(
        `A query of several clusters gave ${JSON.stringify(
          row.labels,
        )}, which is of none of them: it is not grouped by its scope.`,
      );
    }
    const own = named.get(cluster);
    if (own) {
      own.push(withoutCluster(row));
    } else if (!clusters) {
      named.set(cluster, [withoutCluster(row)]);
    }
  }
  return named;
}
