import { Scope, clusterScope, fleetScope } from '@alloy-fleet/alloy-advisor';
import type { Labels } from '../prometheus';

/** A query as its definition writes it. */
export type ScopedQuery = (scope: Scope) => string;

/** Elements of an instant vector: their labels as text, each with its value. */
export type Rows = ReadonlyMap<string, number>;

/** What a query gives of one cluster, asked of it alone and of many. */
export interface RowsByScope {
  readonly cluster: string;
  readonly alone: Rows;
  readonly amongAll: Rows;
  readonly amongNamed: Rows;
}

/**
 * Asks a query of each cluster alone, of all that a store has, and of those that
 * are named, so that what they give can be held against each other.
 *
 * @param options.url of the endpoint of instant queries
 * @param options.clusters their names; some may have nothing
 * @throws Error with the query when the store refuses it, or gives an element
 *   that is of none of them
 */
export async function rowsByScope(options: {
  url: string;
  tenant: string;
  clusters: readonly string[];
  query: ScopedQuery;
}): Promise<RowsByScope[]> {
  const { clusters, query } = options;
  const ask = async (scope: Scope) =>
    scope.split(await instant(options, query(scope)));
  const all = await ask(fleetScope());
  const named = await ask(fleetScope({ clusters }));
  const strange = [...all.keys()].filter(it => !clusters.includes(it));
  if (strange.length > 0) {
    throw new Error(`${strange.join()} came of ${query(fleetScope())}`);
  }
  const found: RowsByScope[] = [];
  for (const cluster of clusters) {
    const alone = await ask(clusterScope(cluster));
    found.push({
      cluster,
      alone: toRows(alone.get(cluster)),
      amongAll: toRows(all.get(cluster)),
      amongNamed: toRows(named.get(cluster)),
    });
  }
  return found;
}

interface Row {
  readonly labels: Labels;
  readonly value: number;
}

async function instant(
  options: { url: string; tenant: string },
  query: string,
): Promise<Row[]> {
  const response = await fetch(options.url, {
    method: 'POST',
    headers: { 'X-Scope-OrgID': options.tenant },
    body: new URLSearchParams({ query }),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${response.status} ${text} to ${query}`);
  }
  const { data } = JSON.parse(text) as {
    data: { result: { metric: Labels; value: [number, string] }[] };
  };
  return data.result.map(({ metric, value }) => ({
    labels: metric,
    value: Number(value[1].replace('Inf', 'Infinity')),
  }));
}

function toRows(rows: readonly Row[] = []): Rows {
  return new Map(
    rows
      .map(
        ({ labels, value }) =>
          [JSON.stringify(Object.entries(labels).sort()), value] as const,
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
