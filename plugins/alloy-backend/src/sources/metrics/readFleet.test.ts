import { createServer, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { clusterScope, fleetScope, Scope } from '@alloy-fleet/alloy-advisor';
import {
  clusterTotals,
  metricChecks,
  metricFindings,
} from '@alloy-fleet/alloy-advisor/metrics';
import {
  describeWithPrometheus,
  SharedClusters,
  SharedWorld,
} from '@alloy-fleet/lab';
import { readLogs } from '../logs/readLogs';
import { TenantGates } from '../policy/TenantGates';
import { Stores } from '../store/Stores';
import { MetricsClient } from './MetricsClient';
import { readCardinality } from './readCardinality';
import { readClusterTotals } from './readClusterTotals';
import { FleetCluster, readFleet } from './readFleet';
import { readMeasurements } from './readMeasurements';
import { podKey, readSelfMetrics } from './readSelfMetrics';
import { selfMetricsOf } from './selfMetricsOf';

const NOW = new Date('2026-11-29T12:00:00.000Z');
const HOSTILE = 'a"b\\c\nd';

const CLUSTERS: Record<string, SharedWorld> = {
  'lab-lon1-uk': 'healthy',
  [HOSTILE]: 'degraded',
  '.*': 'misconfigured',
};

/** A tally and the names for each batch, a total each, and the series. */
const MOST_REQUESTS =
  2 * Math.ceil(metricChecks.length / 8) +
  Object.keys(clusterTotals).length +
  1;

const REF = {
  metricsInstance: 'default',
  logsInstance: 'default',
  tenant: undefined,
};

/** The stores of clusters that share them, and how often they were asked. */
function storesOf(options: { mimir: string; loki: string; tenant: string }) {
  const asked = { metrics: 0, logs: 0 };
  const instance = (baseUrl: string) => ({
    name: 'default',
    baseUrl,
    tenant: options.tenant,
    tenants: [],
    auth: { type: 'none' as const },
  });
  const stores = Stores.create({
    config: {
      metrics: { instances: [instance(`${options.mimir}/prometheus`)] },
      logs: { instances: [instance(options.loki)] },
    },
    gates: new TenantGates(),
    onRequest: kind => {
      asked[kind] += 1;
    },
  });
  return { stores, asked };
}

function openShared(clusters: Record<string, SharedWorld>) {
  return SharedClusters.start({ clusters, workDir: tmpdir(), log: () => {} });
}

function storesOfShared(shared: SharedClusters) {
  return storesOf({
    mimir: shared.url('mimir'),
    loki: shared.url('loki'),
    tenant: shared.tenant,
  });
}

const signal = new AbortController().signal;

/** What is read, and what was said of it. */
async function read(
  stores: Stores,
  options: { clusters?: readonly string[]; mostSamples?: number } = {},
) {
  const notes: string[] = [];
  const fleet = await readFleet({
    stores,
    ref: REF,
    now: NOW,
    signal,
    note: it => notes.push(it),
    ...options,
  });
  return { notes, fleet };
}

describeWithPrometheus('readers of one cluster and of all', () => {
  let shared: SharedClusters;
  let stores: Stores;
  let client: MetricsClient;

  beforeAll(async () => {
    shared = await openShared(CLUSTERS);
    ({ stores } = storesOfShared(shared));
    client = MetricsClient.create(stores.open('metrics', REF, { signal }));
  }, 120_000);

  afterAll(() => shared?.close());

  /** What a reader gives of each cluster alone, and of all. */
  async function ofEach<T>(
    reader: (scope: Scope) => Promise<(it: string) => T>,
  ) {
    const all = await reader(fleetScope());
    return Promise.all(
      Object.keys(CLUSTERS).map(async cluster => ({
        alone: (await reader(clusterScope(cluster)))(cluster),
        among: all(cluster),
      })),
    );
  }

  it.each<[string, (scope: Scope) => Promise<(cluster: string) => unknown>]>([
    [
      'what instances say of themselves',
      async scope => {
        const all = await readSelfMetrics(client, scope, () => {});
        return it => [
          sorted(all.get(it)),
          selfMetricsOf({
            known: true,
            source: 'metrics',
            value: all.get(it)!,
          })(podKey('monitoring', 'alloy-cluster-0')),
        ];
      },
    ],
    [
      'measurements of the checks',
      async scope => {
        const all = await readMeasurements(client, scope, () => {});
        return it => sorted(all.get(it));
      },
    ],
    [
      'totals',
      async scope => {
        const all = await readClusterTotals(client, scope, () => {});
        return it => all.of(it);
      },
    ],
    [
      'logs',
      async scope => {
        const all = await readLogs(stores.open('logs', REF, { signal }), scope);
        // The lab tells where it stopped to read a query.
        return it => withoutOffsets(all.get(it));
      },
    ],
  ])('give the same: %s', async (_, reader) => {
    const found = await ofEach(reader);

    for (const { alone, among } of found) {
      expect(rounded(among)).toEqual(rounded(alone));
    }
    expect(new Set(found.map(it => JSON.stringify(it.alone))).size).toBe(3);
  });

  it('count the series of each', async () => {
    const { fleet } = await read(stores);

    for (const { cluster, series } of fleet) {
      const alone = await readCardinality(client, cluster);
      expect(series).toMatchObject({ known: true, value: alone.series });
      expect(alone.series).toBeGreaterThan(100);
    }
  });

  it('say of each what the checks find in its metrics alone', async () => {
    const { fleet, notes } = await read(stores);
    const failing = fleet.map(({ cluster, findings, measurements }) => {
      expect(findings).toEqual(
        metricFindings({
          cluster,
          takenAt: NOW.toISOString(),
          measurements,
        }),
      );
      return [
        cluster,
        findings.flatMap(it => (it.status === 'failing' ? [it.check] : [])),
      ] as const;
    });

    expect(notes).toEqual([]);
    expect(fleet.map(it => it.cluster)).toEqual(Object.keys(CLUSTERS).sort());
    const of = new Map(failing);
    expect(of.get('lab-lon1-uk')).toEqual([]);
    expect(of.get(HOSTILE)).toContain('config/load-failed');
    expect(of.get('.*')).toContain('clustering/targets-scraped-twice');
  });

  it('tell of each who reports, by version and collector, and what it carries', async () => {
    const { fleet } = await read(stores);
    const [, degraded, healthy] = fleet;

    expect(healthy.totals).toMatchObject({
      collectors: {
        value: [
          { namespace: 'monitoring', name: 'alloy-cluster', pods: 2 },
          { namespace: 'monitoring', name: 'alloy-kube-events', pods: 1 },
          { namespace: 'monitoring', name: 'alloy-node', pods: 7 },
        ],
      },
      hosts: { value: 3 },
      silentHosts: { value: 0 },
      droppedSamplesPerSecond: { value: 0 },
      unhealthyComponents: { value: 0 },
      restarts: { value: 0 },
    });
    expect(degraded.totals).toMatchObject({ silentHosts: { value: 1 } });
    for (const { totals } of fleet) {
      const { versions, samplesPerSecond, behindSeconds, activeSeries } =
        totals;
      const running = versions.known ? Object.values(versions.value) : [];
      expect(running.reduce((sum, it) => sum + it, 0)).toBeGreaterThan(8);
      for (const fact of [samplesPerSecond, activeSeries, behindSeconds]) {
        expect(fact.known && fact.value).toBeGreaterThan(0);
      }
    }
  });

  it('say what one of which there is nothing would be told alone', async () => {
    const clusters = ['no.body', HOSTILE];
    const { fleet } = await read(stores, { clusters });
    const [hostile, nobody] = fleet;
    const alone = await readMeasurements(
      client,
      clusterScope('no.body'),
      () => {},
    );

    expect(fleet.map(it => it.cluster)).toEqual([HOSTILE, 'no.body']);
    expect(hostile.findings.some(it => it.status === 'failing')).toBe(true);
    expect(nobody.measurements).toEqual(alone.get('no.body'));
    expect(new Set(nobody.findings.map(it => it.status))).toEqual(
      new Set(['unknown']),
    );
    expect(nobody.series).toMatchObject({ known: true, value: 0 });
    expect(nobody.totals).toMatchObject({
      versions: { known: true, value: {} },
      hosts: { known: true, value: 0 },
      samplesPerSecond: { known: false, absent: true },
      behindSeconds: { known: false, absent: true },
    });
  });

  it('take no more than so much of an answer, and what is cut is unknown', async () => {
    const { fleet, notes } = await read(stores, { mostSamples: 2 });

    expect(new Set(notes)).toEqual(
      new Set([
        'The store warns: it has more than 2 series, and the others are left out.',
      ]),
    );
    expect(fleet.length).toBeGreaterThan(0);
    for (const { findings, totals } of fleet) {
      expect(findings.filter(it => it.status === 'passing')).toEqual([]);
      expect(totals.versions).toMatchObject({
        known: false,
        reason: expect.stringContaining('more than 2 series'),
      });
    }
  });
});

describeWithPrometheus('what a fleet asks', () => {
  const NAMES = Array.from({ length: 20 }, (_, i) => `cluster-${i}`);
  let shared: SharedClusters;

  beforeAll(async () => {
    shared = await openShared(
      Object.fromEntries(NAMES.map(it => [it, 'small'])),
    );
  }, 120_000);

  afterAll(() => shared?.close());

  /** How often stores are asked about so many clusters, or about all of them. */
  async function questions(count?: number) {
    const { stores, asked } = storesOfShared(shared);
    const clusters = count === undefined ? undefined : NAMES.slice(0, count);
    const { fleet, notes } = await read(stores, { clusters });
    const logs = await readLogs(
      stores.open('logs', REF, { signal }),
      fleetScope({ clusters }),
    );

    expect(notes).toEqual([]);
    expect(fleet).toHaveLength(count ?? NAMES.length);
    expect(logs.size).toBe(fleet.length);
    return asked;
  }

  it('is as much for one cluster, three and twenty', async () => {
    const one = await questions(1);

    expect(one.logs).toBe(5);
    expect(one.metrics).toBeGreaterThan(Object.keys(clusterTotals).length);
    expect(one.metrics).toBeLessThanOrEqual(MOST_REQUESTS);
    for (const count of [3, 20, undefined]) {
      expect(await questions(count)).toEqual(one);
    }
  }, 60_000);
});

describe('a store that answers no fleet', () => {
  let server: Server;
  let answer: { status: number; body: string };

  beforeAll(async () => {
    server = createServer((request, response) => {
      const isCardinality = request.url!.includes('/cardinality/');
      const { status, body } = isCardinality
        ? { status: 404, body: 'no such page' }
        : answer;
      response.writeHead(status).end(body);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const stores = () => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return storesOf({ mimir: url, loki: url, tenant: 'lab' }).stores;
  };
  const vector = (metric: Record<string, string>) =>
    JSON.stringify({
      status: 'success',
      data: { resultType: 'vector', result: [{ metric, value: [1, '1'] }] },
    });

  it('is said as what it is', async () => {
    answer = { status: 403, body: 'no right to read' };

    await expect(read(stores())).rejects.toMatchObject({
      status: 'refused',
      message: expect.stringContaining('no right to read (403)'),
    });
  });

  it('and mixes clusters up is not believed', async () => {
    answer = { status: 200, body: vector({ job: 'x' }) };

    await expect(read(stores())).rejects.toThrow(
      'A query of several clusters gave {"job":"x"}, which is of none of them',
    );
  });

  it('has no index to count series by', async () => {
    answer = { status: 200, body: vector({ cluster: 'a' }) };

    const { fleet, notes } = await read(stores());
    const [{ cluster, series, totals }] = fleet as [FleetCluster];

    expect(cluster).toBe('a');
    expect(totals.hosts).toMatchObject({ known: true, value: 1 });
    expect(series).toMatchObject({ known: false, source: 'cardinality' });
    expect(notes).toEqual([expect.stringContaining('no such endpoint (404)')]);
  });

  it('asks nothing about nobody', async () => {
    answer = { status: 500, body: '' };

    expect(await read(stores(), { clusters: [] })).toEqual({
      fleet: [],
      notes: [],
    });
  });
});

/** Sums differ in their last digits by the order in which they are added up. */
function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value ?? null, (_, it) =>
      typeof it === 'number' ? Number(it.toPrecision(10)) : it,
    ),
  );
}

function withoutOffsets(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replace(/at offset \d+/g, ''));
}

/** The elements of answers come in any order. */
function sorted(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, it) =>
      Array.isArray(it)
        ? it
            .map(element => rounded(element))
            .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
        : it,
    ),
  );
}
