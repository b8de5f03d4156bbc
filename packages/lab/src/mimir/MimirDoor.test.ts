import request from 'supertest';
import { describeWithPrometheus } from '../prometheus';
import { openGoldenDoor } from './__testUtils__/goldenDoor';
import type { MimirFault } from './MimirFault';

const NOW = Math.floor(Date.now() / 1000);

describeWithPrometheus('MimirDoor', () => {
  let golden: Awaited<ReturnType<typeof openGoldenDoor>>;
  beforeAll(async () => {
    golden = await openGoldenDoor();
  });
  afterAll(() => golden?.close());

  afterEach(() => golden.door.clearFaults());

  const as = (tenant: string, target: string) => golden.as(tenant, target);

  describe('tenants', () => {
    it('wants one, and only one', async () => {
      const none = await request(golden.app).get('/prometheus/api/v1/labels');
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
      const { body } = await golden.cardinality('label_names', [], 'nobody');
      expect(body.label_names_count).toBe(0);
    });

    it.each([
      'query?query={__name__!=""}',
      'query?query=secret',
      `query_range?query=secret&start=${NOW - 600}&end=${NOW}&step=60`,
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
      const time = String(golden.nowMs / 1000);
      const got = await as(
        'golden',
        `/prometheus/api/v1/query?${new URLSearchParams({ query, time })}`,
      );
      expect(got.body.data.result).toHaveLength(3);
      const posted = await request(golden.app)
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
      golden.door.setFault('golden', { cardinalityDisabled: true });
      const response = await golden.cardinality('label_names');
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
      [{ status: 403 }, 403, /text/, /^access denied$/m],
      [{ body: '[3]' }, 200, /json/, /^\[3\]$/],
      [{ status: 413 }, 413, /json/, /too_large_entry/],
      [{ status: 429 }, 429, /text/, /^too many outstanding requests$/m],
      [{ status: 500 }, 500, /json/, /internal/],
      [{ status: 503 }, 503, /json/, /unavailable/],
      [{ status: 504 }, 504, /text/, /timeout/],
    ])('%j', async (fault, status, contentType, body) => {
      golden.door.setFault('golden', fault);
      const response = await as('golden', query);
      expect(response.status).toBe(status);
      expect(response.headers['content-type']).toMatch(contentType);
      expect(response.text).toMatch(body);
      expect((await as('other', query)).status).toBe(200);
    });

    it('put an error after the data of an answer with status 200', async () => {
      golden.door.setFault('golden', {
        path: 'active_series',
        embeddedError: 'error merging partial responses: shard 3',
      });
      const response = await golden.cardinality('active_series', [
        ['selector', 'series_1'],
      ]);
      expect(response.status).toBe(200);
      expect(response.text).toMatch(
        /^\{"data":\[\{.*\],"status":"error","error":"error merging/,
      );
      expect((await as('golden', query)).body.status).toBe('success');
    });

    it('cut bodies off', async () => {
      golden.door.setFault('golden', { truncated: true });
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
      golden.door.setFault('golden', {
        warnings: ['results truncated due to limit'],
      });
      const { body } = await as('golden', query);
      expect(body).toMatchObject({
        status: 'success',
        warnings: ['results truncated due to limit'],
      });
    });

    it('make answers slow', async () => {
      golden.door.setFault('golden', { slowMs: 200 });
      const startedMs = Date.now();
      await as('golden', query);
      expect(Date.now() - startedMs).toBeGreaterThanOrEqual(195);
    });
  });
});
