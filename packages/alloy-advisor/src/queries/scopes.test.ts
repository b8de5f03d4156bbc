/** @jest-environment node */
import { tmpdir } from 'node:os';
import {
  describeWithPrometheus,
  rowsByScope,
  RowsByScope,
  ScopedQuery,
  SharedClusters,
} from '@alloy-fleet/lab';
import {
  alertChecks,
  clusterTotals,
  MetricCheck,
  metricChecks,
  namingQuery,
  tallyQueries,
  violation,
} from '../metrics';
import { clusterScope } from './clusterScope';
import { logQueries } from './logQueries';
import { selfMetrics } from './selfMetrics';
import {
  largestSeries,
  SeriesViewName,
  seriesCount,
  seriesQuery,
  seriesViews,
} from './seriesViews';

/** Of different worlds, under names that would end a literal or widen an expression. */
const CLUSTERS = {
  'lab-lon1-uk': 'small',
  'a"b\\c\nd': 'degraded',
  '.*': 'misconfigured',
  '(?i)[x|y]$': 'small',
} as const;

/** What no recorded Alloy counts. */
const COUNTERS = [
  ...['spans', 'metric_points', 'log_records'].flatMap(signal =>
    [
      'receiver_refused',
      'receiver_accepted',
      'exporter_send_failed',
      'exporter_sent',
    ].map(it => ({ __name__: `otelcol_${it}_${signal}_total` })),
  ),
  ...['200', '500'].map(status_code => ({
    __name__: 'mimir_rules_mimir_client_request_duration_seconds_count',
    status_code,
  })),
];

/** Of which the store has nothing. */
const NOBODY = 'no.body';

const COLLECTOR = { namespace: 'monitoring', name: 'alloy-node' };
const VIEWS = Object.keys(seriesViews) as SeriesViewName[];

/** The same of every sum but for the order in which it was added up. */
const CLOSE = 1e-9;

const METRIC_QUERIES: Record<string, ScopedQuery> = {
  ...named('self-metric', Object.entries(selfMetrics)),
  ...named(
    'total',
    Object.entries(clusterTotals).map(([name, it]) => [name, it.query]),
  ),
  ...named(
    'check',
    alertChecks.map(it => [it.id, scope => it.measure(scope)]),
  ),
  ...named(
    'alert',
    alertChecks.map(it => [it.id, scope => violation(alarmed(it), scope)]),
  ),
  ...named(
    'tally',
    tallyQueries(metricChecks, clusterScope(NOBODY)).map((_, index) => [
      index,
      scope => tallyQueries(metricChecks, scope)[index].query,
    ]),
  ),
  ...named(
    'names',
    metricChecks.map(check => [
      check.id,
      scope =>
        namingQuery(
          [{ check: alarmed(check), count: 1, beyond: 1, reporting: 2 }],
          scope,
        )!,
    ]),
  ),
  ...named(
    'view',
    VIEWS.map(it => [it, scope => seriesQuery(it, scope)]),
  ),
  ...named(
    'view of a collector',
    VIEWS.map(it => [it, scope => seriesQuery(it, scope, COLLECTOR)]),
  ),
  ...named(
    'number of a view',
    VIEWS.map(it => [it, scope => seriesCount(seriesQuery(it, scope), scope)]),
  ),
  // Of those that no two instances have the same value of.
  ...named(
    'largest of a view',
    (['memory', 'samples'] as const).map(it => [
      it,
      scope =>
        largestSeries(seriesQuery(it, scope), scope, {
          most: 2,
          lengthSeconds: 600,
          stepSeconds: 60,
        }),
    ]),
  ),
};

const LOG_QUERIES: Record<string, ScopedQuery> = {
  'lines now': scope => logQueries.entriesByJob(scope, '10m'),
  'lines lately': scope => logQueries.entriesByJob(scope, '2m'),
  'lines an hour ago': scope => logQueries.entriesByJob(scope, '10m', '1h'),
  events: scope => logQueries.eventEntries(scope),
  readers: scope => logQueries.eventReaders(scope),
};

describeWithPrometheus('a query of one cluster and of all', () => {
  let shared: SharedClusters;
  const rows = new Map<string, RowsByScope[]>();

  beforeAll(async () => {
    shared = await SharedClusters.start({
      clusters: CLUSTERS,
      counters: COUNTERS,
      workDir: tmpdir(),
      log: () => {},
    });
    const ask = async (url: string, queries: Record<string, ScopedQuery>) => {
      for (const [name, query] of Object.entries(queries)) {
        const found = await rowsByScope({
          url,
          tenant: shared.tenant,
          clusters: [...Object.keys(CLUSTERS), NOBODY],
          query,
        });
        rows.set(name, found);
      }
    };
    await ask(`${shared.url('mimir')}/prometheus/api/v1/query`, METRIC_QUERIES);
    await ask(`${shared.url('loki')}/loki/api/v1/query`, LOG_QUERIES);
  }, 300_000);

  afterAll(() => shared?.close());

  it.each(Object.keys({ ...METRIC_QUERIES, ...LOG_QUERIES }))(
    'give the same: %s',
    name => {
      for (const { alone, amongAll, amongNamed } of rows.get(name)!) {
        for (const among of [amongAll, amongNamed]) {
          expect([...among.keys()]).toEqual([...alone.keys()]);
          for (const [labels, value] of alone) {
            expect({
              labels,
              isClose: isClose(value, among.get(labels)),
            }).toEqual({ labels, isClose: true });
          }
        }
      }
    },
  );

  it('is of every cluster, and differs between them', () => {
    const texts = Object.keys(CLUSTERS).map(cluster =>
      JSON.stringify(
        [...rows].flatMap(([name, found]) => [
          name,
          [...found.find(it => it.cluster === cluster)!.alone],
        ]),
      ),
    );
    const [small, degraded, misconfigured, alike] = texts;

    expect(new Set([small, degraded, misconfigured]).size).toBe(3);
    expect(alike.length).toBe(small.length);
  });

  it('gives something somewhere', () => {
    const empty = [...rows].flatMap(([name, found]) =>
      found.every(it => it.alone.size === 0) ? [name] : [],
    );
    // No WAL was recorded for five hours.
    expect(empty).toEqual(
      ['check', 'alert', 'names'].map(it => `${it} wal/growing`),
    );
  });

  it('gives nothing of a cluster of which there is nothing', () => {
    const some = [...rows].flatMap(([name, found]) =>
      found.find(it => it.cluster === NOBODY)!.alone.size > 0 ? [name] : [],
    );
    expect(some).toEqual([]);
  });
});

/** A check that fails on whatever there is, so that everything is named. */
function alarmed(check: MetricCheck): MetricCheck {
  return { ...check, threshold: { above: -1e12 } };
}

/** Whether two values are the same. What is no number is like another. */
function isClose(a: number, b: number | undefined): boolean {
  return (
    Object.is(a, b) ||
    (b !== undefined && Math.abs(a - b) <= CLOSE * Math.abs(a))
  );
}

function named(
  kind: string,
  queries: readonly (readonly [string | number, ScopedQuery])[],
): Record<string, ScopedQuery> {
  return Object.fromEntries(
    queries.map(([name, query]) => [`${kind} ${name}`, query]),
  );
}
