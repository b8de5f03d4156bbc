import type {
  Series,
  SeriesRange,
  SeriesView,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { TAKEN_AT } from './cluster';

const UNITS: Record<SeriesView, Series['unit']> = {
  memory: 'bytes',
  behind: 'seconds',
  samples: 'perSecond',
  peers: 'count',
  targets: 'count',
};

const SECONDS: Record<SeriesRange, number> = {
  '1h': 3600,
  '6h': 6 * 3600,
  '24h': 24 * 3600,
};

const STEPS = 60;

/** A value of a line: always the same, or by its place from 0 to 1. */
export type Values = number | ((at: number) => number | null);

/** A view over time that ends at the moment of the reports. */
export function seriesOf(
  view: SeriesView,
  range: SeriesRange,
  lines: Readonly<Record<string, Values>>,
  changes: Partial<Series> = {},
): Series {
  const to = Date.parse(TAKEN_AT) / 1000;
  return {
    view,
    unit: UNITS[view],
    query: `max by (namespace, pod) (${view}{cluster="lab-lon1-uk"})`,
    from: to - SECONDS[range],
    to,
    stepSeconds: SECONDS[range] / STEPS,
    lines: Object.entries(lines).map(([name, values]) => ({
      name,
      values: Array.from({ length: STEPS + 1 }, (_, i) =>
        typeof values === 'number' ? values : values(i / STEPS),
      ),
    })),
    leftOut: 0,
    warnings: [],
    ...changes,
  };
}
