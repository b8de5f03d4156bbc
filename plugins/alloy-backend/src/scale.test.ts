import { once } from 'node:events';
import { IncomingMessage, get } from 'node:http';
import { selfMetricsQueries } from '@alloy-fleet/alloy-advisor';
import {
  metricChecks,
  clusterScope,
  tallyQueries,
} from '@alloy-fleet/alloy-advisor/metrics';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Lab, describeWithPrometheus } from '@alloy-fleet/lab';
import {
  LAB_CLUSTER,
  LabBackend,
  startLabBackend,
} from './__testUtils__/startLabBackend';
import { REPORT_AGES } from './report/ReportService';

const REPORT = `${LAB_CLUSTER}/report`;
const VIEWERS = 1_000;
/** Of the nodes of a fleet, and so of the pods of its DaemonSet. */
const NODES = 60;
/** What one instance adds to all that Mimir answers to a gathering. */
const MOST_SERIES_AN_INSTANCE = 12;

/** What a policy says of each viewer is worded for that one alone. */
const decidedForEach = mockServices.permissions.mock({
  authorize: async requests =>
    requests.map(() => ({ result: AuthorizeResult.ALLOW })),
  authorizeConditional: async (requests, options) =>
    requests.map(() => ({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'catalog',
      resourceType: 'catalog-entity',
      conditions: {
        rule: 'IS_ENTITY_OWNER',
        resourceType: 'catalog-entity',
        params: { claims: [(options as any).credentials.principal] },
      },
    })),
});

describeWithPrometheus('the alloy backend and many viewers', () => {
  let backend: LabBackend;

  beforeAll(async () => {
    backend = await startLabBackend({
      scenario: 'healthy',
      features: [decidedForEach.factory],
    });
  });

  afterAll(() => backend?.stop());

  it('asks as much for a thousand who come at once as for one', async () => {
    const { lab } = backend;
    const startedAtMs = Date.now();
    const responses = await Promise.all(
      Array.from({ length: VIEWERS }, (_, i) => view(backend, `viewer-${i}`)),
    );
    // On a busy machine they may take so long that reports go stale meanwhile.
    const gatherings =
      1 + Math.floor((Date.now() - startedAtMs) / REPORT_AGES.freshMs);

    expect(new Set(responses.map(it => it.status))).toEqual(new Set([200]));
    expect(new Set(responses.map(it => it.etag)).size).toBeLessThanOrEqual(
      gatherings,
    );
    const { kubernetes, mimir } = lab.requests();
    expect(kubernetes['GET /apis/apps/v1/daemonsets']).toBeLessThanOrEqual(
      gatherings,
    );
    expect(
      mimir['POST /prometheus/api/v1/cardinality/label_names'],
    ).toBeLessThanOrEqual(gatherings);
  });

  it('tells one who floods so, and nobody else', async () => {
    const flood = await Promise.all(
      Array.from({ length: 100 }, () => view(backend, 'flood')),
    );
    const other = await view(backend, 'other');

    const statuses = flood.map(it => it.status);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    expect(flood.find(it => it.status === 429)!.retryAfter).toBe('2');
    expect(other.status).toBe(200);
  });

  it('sends nothing to those who have the newest', async () => {
    // Not by fetch: it asks for a new one whenever it is told of an old one.
    const known = async () => (await backend.get(REPORT)).headers.etag;
    const again = async (etag: string) =>
      (await backend.get(REPORT).set('If-None-Match', etag)).status;

    // Another report may just have been made.
    const statuses = [await again(await known()), await again(await known())];
    expect(statuses).toContain(304);
  });
});

describeWithPrometheus('what the store answers', () => {
  it(`grows by ${MOST_SERIES_AN_INSTANCE} series an instance at most`, async () => {
    const small = await seriesOf('healthy');
    const large = await seriesOf(`fleet-${NODES}`);
    const perInstance =
      (large.series - small.series) / (large.instances - small.instances);

    expect(large.instances - small.instances).toBeGreaterThan(NODES / 2);
    expect(perInstance).toBeLessThanOrEqual(MOST_SERIES_AN_INSTANCE);
  }, 300_000);
});

/** What one is answered; not by fetch, which gives up on a connection after ten seconds. */
async function view({ url }: LabBackend, user: string) {
  const asked = get(`${url}/api/alloy/entities/resource/default/${REPORT}`, {
    headers: {
      authorization: mockCredentials.user.header(`user:default/${user}`),
    },
  });
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  response.resume();
  await once(response, 'end');
  const { etag, 'retry-after': retryAfter } = response.headers;
  return { status: response.statusCode, etag, retryAfter };
}

/** How many series all queries of a gathering give, and how many Alloys there are. */
async function seriesOf(scenario: string) {
  const backend = await startLabBackend({ scenario });
  try {
    const scope = clusterScope(LAB_CLUSTER);
    const queries = [
      ...Object.values(selfMetricsQueries).map(it => it(LAB_CLUSTER)),
      ...tallyQueries(metricChecks, scope).map(it => it.query),
    ];
    let series = 0;
    for (const query of queries) {
      series += await count(backend.lab, query);
    }
    const instances = await count(
      backend.lab,
      scope.select('alloy_build_info'),
    );
    return { series, instances };
  } finally {
    await backend.stop();
  }
}

async function count(lab: Lab, query: string): Promise<number> {
  const response = await fetch(`${lab.url('mimir')}/prometheus/api/v1/query`, {
    method: 'POST',
    headers: { 'X-Scope-OrgID': 'lab' },
    body: new URLSearchParams({ query }),
  });
  return (await response.json()).data.result.length;
}
