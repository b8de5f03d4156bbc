/** @jest-environment node */
import { tmpdir } from 'node:os';
import {
  describeWithPrometheus,
  rowsByScope,
  ScopedQuery,
  SharedClusters,
} from '@alloy-fleet/lab';
import {
  clusterScope,
  recordMetrics,
} from '@alloy-fleet/alloy-advisor/metrics';
import { coverageAlerts } from './alerts/coverageAlerts';
import { dashboardQueries } from './dashboards';
import { labSpec } from './testdata/labSpec';

const CLUSTERS = {
  'lab-lon1-uk': 'small',
  'a"b\\c\nd': 'degraded',
  '.*': 'misconfigured',
} as const;

/** As its clusters are, and as none of them is. */
const SPECS = [labSpec, { ...labSpec, namespace: 'elsewhere' }];
const ANY = clusterScope('any');

describeWithPrometheus('what a repository asks of its cluster', () => {
  let shared: SharedClusters;

  beforeAll(async () => {
    shared = await SharedClusters.start({
      clusters: CLUSTERS,
      metrics: recordMetrics(dashboardQueries),
      workDir: tmpdir(),
      log: () => {},
    });
  }, 120_000);

  afterAll(() => shared?.close());

  const ask = (query: ScopedQuery, clusters = Object.keys(CLUSTERS)) =>
    rowsByScope({
      url: `${shared.url('mimir')}/prometheus/api/v1/query`,
      tenant: shared.tenant,
      clusters,
      query,
    });

  it.each(dashboardQueries(ANY).map((_, index) => index))(
    'is the same of all: query %d of the dashboard',
    async index => {
      for (const { alone, amongAll } of await ask(
        scope => dashboardQueries(scope)[index],
      )) {
        expect([...amongAll.keys()]).toEqual([...alone.keys()]);
        [...alone.values()].forEach((value, at) =>
          expect([...amongAll.values()][at]).toBeCloseTo(value, 6),
        );
      }
    },
  );

  it('alerts of the same', async () => {
    const fired = new Set<string>();
    for (const spec of SPECS) {
      for (const [index, { alert }] of coverageAlerts(spec).rules.entries()) {
        const found = await ask(
          scope => coverageAlerts(spec, scope).rules[index].expr,
        );
        for (const { alone, amongAll, amongNamed } of found) {
          // absent() repeats what its selector says; among several it does not.
          expect([...amongAll.values()]).toEqual([...alone.values()]);
          expect([...amongNamed]).toEqual([...amongAll]);
          if (alone.size > 0) {
            fired.add(alert);
          }
        }
      }
    }

    expect([...fired].sort()).toEqual(
      coverageAlerts(labSpec)
        .rules.map(it => it.alert)
        // No world has kube-state-metrics.
        .filter(it => it !== 'AlloyNodeWithoutCollector')
        .sort(),
    );
  });
});
