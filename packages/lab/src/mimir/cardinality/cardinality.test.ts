import request from 'supertest';
import { describeWithPrometheus } from '../../prometheus';
import { CARDINALITY, openGoldenDoor } from '../__testUtils__/goldenDoor';

describeWithPrometheus('the cardinality API', () => {
  let golden: Awaited<ReturnType<typeof openGoldenDoor>>;
  beforeAll(async () => {
    golden = await openGoldenDoor();
  });
  afterAll(() => golden?.close());

  const cardinality = (endpoint: string, params: [string, string][] = []) =>
    golden.cardinality(endpoint, params);

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
    const { body } = await request(golden.app)
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
    ['label_names', [['limit', '-1']], `'limit' param cannot be less than '0'`],
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
