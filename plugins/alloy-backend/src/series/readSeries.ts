import {
  clusterScope,
  largestSeries,
  seriesCount,
  seriesQuery,
  seriesViews,
} from '@alloy-fleet/alloy-advisor';
import type {
  Series,
  SeriesRange,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Matrix, MetricsClient } from '../sources/metrics/MetricsClient';
import { withoutSecrets } from '../sources/withoutSecrets';
import type { SeriesRequest } from './seriesRequest';

/** As many lines as a person can tell apart, and some. */
export const MOST_LINES = 20;

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** How long each range is, and how far apart its values are; seconds. */
const RANGES: Readonly<
  Record<SeriesRange, { lengthSeconds: number; stepSeconds: number }>
> = {
  '1h': { lengthSeconds: HOUR, stepSeconds: 30 },
  '6h': { lengthSeconds: 6 * HOUR, stepSeconds: 2 * MINUTE },
  '24h': { lengthSeconds: 24 * HOUR, stepSeconds: 5 * MINUTE },
};

/**
 * A value of the instances of a cluster over time. Start and end are multiples
 * of the step: Mimir keeps the answers of such queries. Of a large fleet only
 * the instances with the largest values leave the store.
 *
 * @throws SourceFailure
 */
export async function readSeries(
  client: MetricsClient,
  options: { cluster: string; asked: SeriesRequest; nowSeconds: number },
): Promise<Series> {
  const { cluster, asked, nowSeconds } = options;
  const { lengthSeconds, stepSeconds } = RANGES[asked.range];
  const to = Math.floor(nowSeconds / stepSeconds) * stepSeconds;
  const range = { from: to - lengthSeconds, to, stepSeconds };
  const scope = clusterScope(cluster);
  const all = seriesQuery(asked.view, scope, asked.collector);

  const counted = await client.queryRange(seriesCount(all, scope), range);
  const count = Math.max(
    0,
    ...counted.series.flatMap(it => [...it.values.values()]),
  );
  const query =
    count > MOST_LINES
      ? largestSeries(all, scope, {
          most: MOST_LINES,
          lengthSeconds,
          stepSeconds,
        })
      : all;
  const matrix = await client.queryRange(query, range);
  const lines = toLines(matrix, range);
  return {
    view: asked.view,
    unit: seriesViews[asked.view].unit,
    query,
    ...range,
    lines: lines.slice(0, MOST_LINES),
    leftOut: Math.max(count, lines.length) - Math.min(lines.length, MOST_LINES),
    warnings: [...new Set([...counted.warnings, ...matrix.warnings])].map(it =>
      withoutSecrets(it),
    ),
  };
}

/** One line for each series, the largest first. */
function toLines(
  { series }: Matrix,
  range: { from: number; to: number; stepSeconds: number },
): Series['lines'] {
  const { from, to, stepSeconds } = range;
  const length = Math.round((to - from) / stepSeconds) + 1;
  const isTwice = twice(series.map(({ labels }) => nameOf(labels)));
  return series
    .map(({ labels, values }) => ({
      name: nameOf(labels, isTwice(nameOf(labels))),
      largest: Math.max(...[...values.values()].filter(isDrawn)),
      values: Array.from({ length }, (_, index) => {
        const value = values.get(from + index * stepSeconds);
        return value !== undefined && isDrawn(value) ? value : null;
      }),
    }))
    .sort((a, b) => b.largest - a.largest || a.name.localeCompare(b.name))
    .map(({ name, values }) => ({ name, values }));
}

/** Neither what is no number nor what stands for infinity has a place in a chart. */
function isDrawn(value: number): boolean {
  return Math.abs(value) < Number.MAX_VALUE;
}

function nameOf(
  labels: Readonly<Record<string, string>>,
  isTwice = false,
): string {
  const { namespace, pod, instance = '' } = labels;
  return isTwice && namespace ? `${namespace}/${pod}` : pod || instance;
}

/** Whether a text is in a list more than once. */
function twice(list: readonly string[]): (text: string) => boolean {
  const counts = new Map<string, number>();
  list.forEach(it => counts.set(it, (counts.get(it) ?? 0) + 1));
  return it => (counts.get(it) ?? 0) > 1;
}
