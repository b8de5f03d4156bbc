/** The label that tells clusters apart, of series as of log streams. */
export const CLUSTER_LABEL = 'cluster';

/** One element of an answer, with its labels. */
export interface ScopedRow {
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * Writes a selector of one metric, in a scope. Matchers are PromQL and are
 * constants of the code that gives them: `state="terminating"`. Without a
 * metric it selects the streams of LogQL.
 */
export type Select = (metric: string, ...matchers: string[]) => string;

/**
 * Of which clusters a query is. A query is written once, as a function of its
 * scope, and gives for each cluster of a {@link fleetScope} the elements that it
 * gives in the {@link clusterScope} of that cluster. It does so when every
 * selector, every grouping and every `on` is written by the scope. `without`,
 * `ignoring` and operators that match on all labels keep clusters apart by
 * themselves.
 */
export interface Scope {
  readonly select: Select;
  /** The grouping of an aggregation that keeps labels: `by (namespace, pod)`. */
  by(labels: string): string;
  /** What two vectors are matched on: `on (namespace, pod)`. */
  on(labels: string): string;
  /**
   * An aggregation over all that a cluster has: `count(up)`. A cluster that has
   * nothing has no element, in either scope.
   *
   * @param parameter as of `topk` and `count_values`
   */
  whole(operator: string, vector: string, parameter?: string): string;
  /**
   * One for a cluster of whom a vector has nothing. `absent()` knows one cluster
   * by its selector; among several it is missed where something else of it is
   * there, so of a cluster that has nothing at all only its own scope tells.
   *
   * @param among what each cluster should have
   */
  absent(vector: string, among: string): string;
  /** How many elements a cluster has, with zero where it has none, as `absent` knows. */
  countOrZero(vector: string, among: string): string;
  /**
   * Sorts the elements of an answer by their cluster, without its label. Each
   * cluster that the scope names is there, with nothing where nothing came: what
   * that means is for the reader to say, as in its own scope.
   *
   * @throws Error when an element is of no cluster: its query is not grouped by
   *   the scope, and what it says is said of nobody
   */
  split<R extends ScopedRow>(
    rows: readonly R[],
  ): ReadonlyMap<string, readonly R[]>;
}
