import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import express from 'express';
import request from 'supertest';
import {
  describeWithPrometheus,
  Prometheus,
  remoteWrite,
  startPrometheus,
} from '../prometheus';
import { MimirDoor } from './MimirDoor';
import type { MimirFault } from './MimirFault';

const ENVS = ['prod', 'staging', 'dev'];
const JOBS = [
  'distributor',
  'ingester',
  'store-gateway',
  'querier',
  'compactor',
];
const CARDINALITY = '/prometheus/api/v1/cardinality';

describeWithPrometheus('MimirDoor', () => {
  const nowMs = Date.now();
  const running: Prometheus[] = [];
  let workDir: string;
  let door: MimirDoor;
  let app: express.Express;

  const as = (tenant: string, target: string) =>
    request(app).get(target).set('X-Scope-OrgID', tenant);
  const cardinality = (
    endpoint: string,
    params: [string, string][] = [],
    tenant = 'golden',
  ) => as(tenant, `${CARDINALITY}/${endpoint}?${new URLSearchParams(params)}`);

  beforeAll(async () => {
    workDir = await mkdtemp(path.join(tmpdir(), 'lab-mimir-'));
    for (const name of ['golden', 'other', 'empty']) {
      running.push(
        await startPrometheus({ dataDir: path.join(workDir, name) }),
      );
    }
    const [golden, other, empty] = running.map(it => it.url);
    const newest = { timesMs: [nowMs - 1000], values: [1] };
    await remoteWrite(golden, [
      {
        labels: { __name__: 'gone', cluster: 'silent-for-an-hour' },
        timesMs: [nowMs - 59 * 60_000],
        values: [1],
      },
    ]);
    await remoteWrite(
      golden,
      Array.from({ length: 1000 }, (_, index) => index + 1).map(i => ({
        labels: {
          __name__: `series_${i}`,
          env: ENVS[i % 3],
          job: JOBS[i % 5],
        },
        ...newest,
      })),
    );
    await remoteWrite(other, [
      { labels: { __name__: 'secret', cluster: 'other' }, ...newest },
    ]);
    const urls = new Map([
      ['golden', golden],
      ['other', other],
    ]);
    const families = new Map([
      ['secret', { type: 'gauge', help: 'Of the other tenant.' }],
    ]);
    door = new MimirDoor({
      clock: { nowMs: () => nowMs },
      telemetry: {
        prometheusUrl: async tenant => urls.get(tenant) ?? empty,
        metadata: tenant => (tenant === 'other' ? families : new Map()),
      },
      rules: {
        other: {
          'alloy/monitoring/secret-rules': [
            {
              name: 'secret',
              rules: [{ alert: 'Secret', expr: 'secret > 1' }],
            },
          ],
        },
      },
    });
    app = express().use(door.router);
  });

  afterEach(() => door.clearFaults());

  afterAll(async () => {
    await Promise.all(running.map(it => it.close()));
    await rm(workDir, { recursive: true, force: true });
  });

  describe('cardinality', () => {
    it('counts label names as Mimir does', async () => {
      const active = await cardinality('label_names', [
        ['count_method', 'active'],
      ]);
      expect(active.status).toBe(200);
      expect(active.headers['content-type']).toBe('application/json');
      expect(active.body).toEqual({
        label_values_count_total: 1008,
        label_names_count: 3,
        cardinality: [
          { label_name: '__name__', label_values_count: 1000 },
          { label_name: 'job', label_values_count: 5 },
          { label_name: 'env', label_values_count: 3 },
        ],
      });
      const selected = await cardinality('label_names', [
        ['selector', '{job=~"store-.*"}'],
      ]);
      expect(selected.body.label_values_count_total).toBe(204);
      expect(selected.body.label_names_count).toBe(3);
    });

    it('counts label values as Mimir does, most series first, then by name', async () => {
      const { body } = await cardinality('label_values', [
        ['label_names[]', 'env'],
        ['count_method', 'active'],
      ]);
      expect(body).toEqual({
        series_count_total: 1000,
        labels: [
          {
            label_name: 'env',
            label_values_count: 3,
            series_count: 1000,
            cardinality: [
              { label_value: 'staging', series_count: 334 },
              { label_value: 'dev', series_count: 333 },
              { label_value: 'prod', series_count: 333 },
            ],
          },
        ],
      });
    });

    it('does not heed the selector in series_count_total', async () => {
      const { body } = await cardinality('label_values', [
        ['label_names[]', 'env'],
        ['selector', '{job=~"store-.*"}'],
        ['count_method', 'active'],
      ]);
      expect(body.series_count_total).toBe(1000);
      expect(body.labels[0].series_count).toBe(200);
      expect(
        body.labels[0].cardinality.map(
          (it: { series_count: number }) => it.series_count,
        ),
      ).toEqual([67, 67, 66]);
    });

    it('truncates the lists alone to the limit', async () => {
      const { body } = await cardinality('label_values', [
        ['label_names[]', '__name__'],
        ['label_names[]', 'job'],
        ['label_names[]', 'nowhere'],
        ['limit', '2'],
        ['count_method', 'active'],
      ]);
      expect(body.labels).toEqual([
        {
          label_name: '__name__',
          label_values_count: 1000,
          series_count: 1000,
          cardinality: [
            { label_value: 'series_1', series_count: 1 },
            { label_value: 'series_10', series_count: 1 },
          ],
        },
        {
          label_name: 'job',
          label_values_count: 5,
          series_count: 1000,
          cardinality: [
            { label_value: 'compactor', series_count: 200 },
            { label_value: 'distributor', series_count: 200 },
          ],
        },
      ]);
      const probe = await cardinality('label_names', [
        ['limit', '0'],
        ['selector', 'up'],
      ]);
      expect(probe.body).toEqual({
        label_values_count_total: 0,
        label_names_count: 0,
        cardinality: [],
      });
    });

    it('tells what is active from what is only in memory', async () => {
      const names = async (method: string) =>
        (await cardinality('label_names', [['count_method', method]])).body
          .label_names_count;
      expect(await names('inmemory')).toBe(4);
      expect(await names('active')).toBe(3);
    });

    it('lists the active series of a selector', async () => {
      const { body } = await cardinality('active_series', [
        ['selector', '{__name__=~"series_(7|8)"}'],
      ]);
      expect(body).toEqual({
        data: expect.arrayContaining([
          { __name__: 'series_7', env: 'staging', job: 'store-gateway' },
          { __name__: 'series_8', env: 'dev', job: 'querier' },
        ]),
      });
      expect(body.data).toHaveLength(2);
    });

    it('has no native histograms', async () => {
      const { body } = await cardinality('active_native_histogram_metrics', [
        ['selector', '{env="dev"}'],
      ]);
      expect(body).toEqual({ data: [] });
    });

    it('takes a form as well', async () => {
      const { body } = await request(app)
        .post(`${CARDINALITY}/label_names`)
        .set('X-Scope-OrgID', 'golden')
        .type('form')
        .send({ selector: '{job=~"store-.*"}' });
      expect(body.label_values_count_total).toBe(204);
    });

    it.each<[string, [string, string][], string]>([
      ['label_values', [], `'label_names[]' param is required`],
      [
        'label_values',
        [['label_names[]', 'not-valid']],
        `invalid 'label_names' param 'not-valid'`,
      ],
      [
        'label_names',
        [['limit', '501']],
        `'limit' param cannot be greater than '500'`,
      ],
      [
        'label_names',
        [['limit', '-1']],
        `'limit' param cannot be less than '0'`,
      ],
      [
        'label_names',
        [
          ['selector', 'a'],
          ['selector', 'b'],
        ],
        `multiple 'selector' params are not allowed`,
      ],
      [
        'label_names',
        [['count_method', 'all']],
        `invalid 'count_method' param 'all'. valid options are: [active,inmemory]`,
      ],
      ['active_series', [], `missing 'selector' parameter`],
    ])('refuses %s?%s', async (endpoint, params, message) => {
      const response = await cardinality(endpoint, params);
      expect(response.status).toBe(400);
      expect(response.headers['content-type']).toMatch(/^text\/plain/);
      expect(response.text).toBe(`${message}\n`);
    });

    it('refuses a selector that does not parse, and says where', async () => {
      const response = await cardinality('label_names', [['selector', '{a=}']]);
      expect(response.status).toBe(400);
      expect(response.text).toMatch(/^failed to parse selector: .*parse error/);
    });

    it('refuses too many label names and too many shards', async () => {
      const names = Array.from({ length: 101 }, (_, i): [string, string] => [
        'label_names[]',
        `l${i}`,
      ]);
      const response = await cardinality('label_values', names);
      expect(response.text).toContain('(limit: 100 actual: 101) exceeded');
      const sharded = await cardinality('active_series', [
        ['selector', 'up'],
      ]).set('Sharding-Control', '512');
      expect(sharded.status).toBe(400);
      expect(sharded.text).toContain(
        'shard count 512 exceeds allowed maximum (128)',
      );
    });
  });

  describe('tenants', () => {
    it('wants one, and only one', async () => {
      const none = await request(app).get('/prometheus/api/v1/labels');
      expect([none.status, none.text]).toEqual([401, 'no org id\n']);
      const two = await as('golden|other', '/prometheus/api/v1/labels');
      expect([two.status, two.text]).toEqual([
        400,
        'multiple org IDs present\n',
      ]);
    });

    it('that are not known are empty', async () => {
      const series = await as(
        'nobody',
        '/prometheus/api/v1/query?query=count({__name__!=""})',
      );
      expect(series.body.data.result).toEqual([]);
      const { body } = await cardinality('label_names', [], 'nobody');
      expect(body.label_names_count).toBe(0);
    });

    it.each([
      'query?query={__name__!=""}',
      'query?query=secret',
      `query_range?query=secret&start=${nowMs / 1000 - 600}&end=${
        nowMs / 1000
      }&step=60`,
      'query_exemplars?query=secret&start=0&end=9999999999',
      'series?match[]={__name__!=""}',
      'labels',
      'label/__name__/values',
      'label/cluster/values',
      'metadata',
      'rules',
      'alerts',
      'status/buildinfo',
      'cardinality/label_names',
      'cardinality/label_values?label_names[]=__name__&label_names[]=cluster&limit=500',
      'cardinality/active_series?selector={__name__!=""}',
      'cardinality/active_native_histogram_metrics?selector=secret',
      '../../../api/v1/user_stats',
      '../../config/v1/rules',
    ])('do not see what is of another at %s', async target => {
      const url = new URL(`http://lab/prometheus/api/v1/${target}`);
      const own = await as('other', url.pathname + url.search);
      expect(own.status).toBe(200);
      const foreign = await as('golden', url.pathname + url.search);
      expect(foreign.status).toBe(200);
      expect(foreign.text).not.toMatch(/secret|"other"/i);
    });
  });

  describe('queries', () => {
    it('are answered by a real engine, by GET and by POST', async () => {
      const query = 'count by (env) ({__name__=~"series_.+"})';
      const time = String(nowMs / 1000);
      const got = await as(
        'golden',
        `/prometheus/api/v1/query?${new URLSearchParams({ query, time })}`,
      );
      expect(got.body.data.result).toHaveLength(3);
      const posted = await request(app)
        .post('/prometheus/api/v1/query')
        .set('X-Scope-OrgID', 'golden')
        .type('form')
        .send({ query, time });
      expect(posted.body).toEqual(got.body);
      const wrong = await as('golden', '/prometheus/api/v1/query?query=((');
      expect(wrong.status).toBe(400);
      expect(wrong.body.errorType).toBe('bad_data');
    });

    it('list label values, whatever is in the name of the label', async () => {
      const { body } = await as(
        'golden',
        '/prometheus/api/v1/label/env/values',
      );
      expect(body.data).toEqual(['dev', 'prod', 'staging']);
    });
  });

  it('is Mimir, not Prometheus', async () => {
    const build = await as('golden', '/prometheus/api/v1/status/buildinfo');
    expect(build.body.data.application).toBe('Grafana Mimir');
    const tsdb = await as('golden', '/prometheus/api/v1/status/tsdb');
    expect(tsdb.status).toBe(404);
    const elsewhere = await as('golden', '/api/v1/query?query=up');
    expect(elsewhere.status).toBe(404);
  });

  it('tells a tenant its statistics, limits, metadata and rules', async () => {
    const stats = await as('golden', '/api/v1/user_stats');
    expect(stats.body).toMatchObject({ numSeries: 1000, RuleIngestionRate: 0 });
    expect(stats.body.ingestionRate).toBeGreaterThan(0);
    const limits = await as('golden', '/api/v1/user_limits');
    expect(limits.body).toMatchObject({
      ingestion_rate: expect.any(Number),
      max_global_series_per_user: expect.any(Number),
      max_fetched_series_per_query: expect.any(Number),
    });
    const metadata = await as('other', '/prometheus/api/v1/metadata');
    expect(metadata.body.data.secret).toEqual([
      { type: 'gauge', help: 'Of the other tenant.', unit: '' },
    ]);
    const configured = await as('other', '/prometheus/config/v1/rules');
    expect(configured.headers['content-type']).toBe('application/yaml');
    expect(configured.text).toContain('alloy/monitoring/secret-rules:');
    const none = await as('golden', '/prometheus/config/v1/rules');
    expect([none.status, none.text]).toEqual([200, '{}\n']);
    const rules = await as('other', '/prometheus/api/v1/rules');
    expect(rules.body.data.groups[0].rules[0].query).toBe('secret > 1');
  });

  describe('faults', () => {
    const query = '/prometheus/api/v1/query?query=vector(1)';

    it('disable cardinality analysis', async () => {
      door.setFault('golden', { cardinalityDisabled: true });
      const response = await cardinality('label_names');
      expect([response.status, response.text]).toEqual([
        400,
        'cardinality analysis is disabled for the tenant: golden\n',
      ]);
      expect((await as('golden', query)).status).toBe(200);
    });

    it.each<[MimirFault, number, RegExp, RegExp]>([
      [
        { errorId: 'max-series-per-query' },
        422,
        /json/,
        /"errorType":"execution".*\(err-mimir-max-series-per-query\)/,
      ],
      [{ status: 401 }, 401, /text/, /^no org id$/m],
      [{ status: 413 }, 413, /json/, /too_large_entry/],
      [{ status: 429 }, 429, /text/, /^too many outstanding requests$/m],
      [{ status: 500 }, 500, /json/, /internal/],
      [{ status: 503 }, 503, /json/, /unavailable/],
      [{ status: 504 }, 504, /text/, /timeout/],
    ])('%j', async (fault, status, contentType, body) => {
      door.setFault('golden', fault);
      const response = await as('golden', query);
      expect(response.status).toBe(status);
      expect(response.headers['content-type']).toMatch(contentType);
      expect(response.text).toMatch(body);
      expect((await as('other', query)).status).toBe(200);
    });

    it('put an error after the data of an answer with status 200', async () => {
      door.setFault('golden', {
        path: 'active_series',
        embeddedError: 'error merging partial responses: shard 3',
      });
      const response = await cardinality('active_series', [
        ['selector', 'series_1'],
      ]);
      expect(response.status).toBe(200);
      expect(response.text).toMatch(
        /^\{"data":\[\{.*\],"status":"error","error":"error merging/,
      );
      expect((await as('golden', query)).body.status).toBe('success');
    });

    it('cut bodies off', async () => {
      door.setFault('golden', { truncated: true });
      const response = await as('golden', query)
        .buffer(true)
        .parse((stream, done) => {
          let text = '';
          stream.on('data', chunk => (text += chunk));
          stream.on('end', () => done(null, text));
        });
      expect(response.status).toBe(200);
      expect(() => JSON.parse(response.body)).toThrow(SyntaxError);
    });

    it('make answers partial', async () => {
      door.setFault('golden', { warnings: ['results truncated due to limit'] });
      const { body } = await as('golden', query);
      expect(body).toMatchObject({
        status: 'success',
        warnings: ['results truncated due to limit'],
      });
    });

    it('make answers slow', async () => {
      door.setFault('golden', { slowMs: 200 });
      const startedMs = Date.now();
      await as('golden', query);
      expect(Date.now() - startedMs).toBeGreaterThanOrEqual(195);
    });
  });
});
