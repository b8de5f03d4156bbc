import { readFile } from 'node:fs/promises';
import express from 'express';
import request from 'supertest';
import { LabClock } from '../clock/LabClock';
import { loadWorld, SCENARIOS } from '../world';
import { LokiDoor } from './LokiDoor';
import type { LokiFault } from './LokiFault';

const MINUTE = 60_000;
const PODS = '{job="integrations/kubernetes/logs"}';

async function openDoor(scenario: string) {
  const world = await loadWorld(scenario);
  const time = { nowMs: Date.now() };
  const clock = LabClock.live({
    recordedAtMs: world.recordedAtMs,
    now: () => time.nowMs,
  });
  time.nowMs = clock.startedAtMs;
  const door = await LokiDoor.open({ world, clock });
  const app = express().use(door.router);
  const streams: {
    stream: Record<string, string>;
    entries10m: number;
    entries2m: number;
  }[] = JSON.parse(await readFile(world.files.streams!, 'utf8'));
  const get = (
    endpoint: string,
    params: Record<string, string> = {},
    tenant = 'lab',
  ) =>
    request(app)
      .get(`/loki/api/v1/${endpoint}?${new URLSearchParams(params)}`)
      .set('X-Scope-OrgID', tenant);
  return { door, get, app, streams, time };
}

const key = (labels: object) => JSON.stringify(Object.entries(labels).sort());

describe.each(SCENARIOS)('LokiDoor of the %s world', scenario => {
  let lab: Awaited<ReturnType<typeof openDoor>>;
  beforeAll(async () => {
    lab = await openDoor(scenario);
  });

  it('has exactly the recorded streams', async () => {
    const { body } = await lab.get('series');
    expect(body.status).toBe('success');
    expect(body.data.map(key).sort()).toEqual(
      lab.streams
        .filter(it => it.entries10m > 0)
        .map(it => key(it.stream))
        .sort(),
    );
  });

  it.each([
    ['10m', 'entries10m'],
    ['2m', 'entries2m'],
  ] as const)('counts the recorded entries of %s', async (range, field) => {
    const { body } = await lab.get('query', {
      query: `count_over_time({cluster=~".+"}[${range}])`,
    });
    const counted = body.data.result.map(
      (it: { metric: object; value: [number, string] }) =>
        `${key(it.metric)} ${it.value[1]}`,
    );
    expect(counted.sort()).toEqual(
      lab.streams
        .filter(it => it[field] > 0)
        .map(it => `${key(it.stream)} ${it[field]}`)
        .sort(),
    );
  });

  it('has as many entries in its statistics and in its volumes', async () => {
    const end = lab.time.nowMs;
    const span = {
      start: String((end - 10 * MINUTE) * 1e6),
      end: String(end * 1e6),
    };
    const entries = lab.streams.reduce((sum, it) => sum + it.entries10m, 0);
    const stats = await lab.get('index/stats', {
      query: '{cluster=~".+"}',
      ...span,
    });
    expect(stats.body).toEqual({
      streams: lab.streams.filter(it => it.entries10m > 0).length,
      chunks: lab.streams.filter(it => it.entries10m > 0).length,
      entries,
      bytes: entries * 200,
    });
    const volume = await lab.get('index/volume', {
      query: '{cluster=~".+"}',
      targetLabels: 'job',
      ...span,
    });
    const bytes = volume.body.data.result.map(
      (it: { value: [number, string] }) => Number(it.value[1]),
    );
    expect(bytes.reduce((a: number, b: number) => a + b)).toBe(entries * 200);
    expect(bytes).toEqual([...bytes].sort((a: number, b: number) => b - a));
  });
});

describe('LokiDoor', () => {
  let lab: Awaited<ReturnType<typeof openDoor>>;
  beforeAll(async () => {
    lab = await openDoor('healthy');
  });
  afterEach(() => lab.door.clearFaults());

  const values = async (query: string) => {
    const { body } = await lab.get('query', { query });
    return body.data.result as { metric: object; value: [number, string] }[];
  };

  it('aggregates as asked', async () => {
    const byJob = await values(
      `sum by (job) (count_over_time({cluster=~".+"}[10m]))`,
    );
    expect(byJob.map(it => Object.keys(it.metric))).toEqual(
      byJob.map(() => ['job']),
    );
    const total = (list: { value: [number, string] }[]) =>
      list.reduce((sum, it) => sum + Number(it.value[1]), 0);
    const all = await values('sum(count_over_time({cluster=~".+"}[10m]))');
    expect(all).toHaveLength(1);
    expect(total(byJob)).toBe(total(all));
    const [rate] = await values('sum(rate({cluster=~".+"}[10m]))');
    expect(Number(rate.value[1])).toBeCloseTo(total(all) / 600);
    const without = await values(
      `sum(count_over_time(${PODS}[10m])) without (pod, container, detected_level)`,
    );
    expect(without[0].metric).not.toHaveProperty('pod');
    expect(without[0].metric).toHaveProperty('stream');
    const most = await values(`count(count_over_time(${PODS}[10m]) > 100) > 5`);
    expect(Number(most[0].value[1])).toBeGreaterThan(5);
  });

  it.each([
    ['{job="integrations/systemd-journal"}', 35],
    ['{job=~"integrations/systemd"}', 0],
    ['{job=~"integrations/systemd.+"}', 35],
    ['{job=~`integrations/(systemd-journal|none)`}', 35],
    ['{cluster="lab-lon1-uk", job!="integrations/kubernetes/logs"}', 40],
    ['{cluster="lab-lon1-uk", job!~".*/(logs|eventhandler)"}', 35],
    ['{cluster="lab-lon1-uk", pod=""}', 40],
    ['{cluster="lab-lon1-uk", pod!=""}', 76],
    ['{filename=~".+"}', 0],
    ['{cluster="\\u006cab-lon1-uk", unit=~"(?i)KUBE.*"}', undefined],
  ])('selects by %s', async (selector, count) => {
    const { body } = await lab.get('series', { 'match[]': selector });
    expect(body.data).toHaveLength(count ?? body.data.length);
    expect(body.status).toBe('success');
  });

  it('names labels and their values', async () => {
    const labels = await lab.get('labels');
    expect(labels.body.data).toEqual(
      expect.arrayContaining(['cluster', 'job', 'pod', 'unit']),
    );
    const jobs = await lab.get('label/job/values');
    expect(jobs.body.data).toEqual([
      'integrations/kubernetes/eventhandler',
      'integrations/kubernetes/logs',
      'integrations/systemd-journal',
    ]);
    const pods = await lab.get('label/pod/values', {
      query: '{job="integrations/systemd-journal"}',
    });
    expect(pods.body.data).toEqual([]);
  });

  it('goes on with the clock, where streams do', async () => {
    const query = `sum(count_over_time(${PODS}[10m]))`;
    const [before] = await values(query);
    lab.time.nowMs += 30 * MINUTE;
    const [after] = await values(query);
    lab.time.nowMs -= 30 * MINUTE;
    expect(Number(after.value[1]) / Number(before.value[1])).toBeCloseTo(1, 1);

    const degraded = await openDoor('degraded');
    degraded.time.nowMs += 30 * MINUTE;
    const { body } = await degraded.get('query', { query });
    expect(body.data.result).toEqual([]);
  });

  it('answers a range of time', async () => {
    const end = Math.floor(lab.time.nowMs / 1000);
    const { body } = await lab.get('query_range', {
      query: `sum(count_over_time(${PODS}[5m]))`,
      start: String(end - 1800),
      end: String(end),
      step: '60',
    });
    expect(body.data.resultType).toBe('matrix');
    expect(body.data.result[0].values).toHaveLength(31);
  });

  it('sums volumes by the selector, or by names of labels', async () => {
    const bySelector = await lab.get('index/volume', {
      query: '{job=~".+", cluster=~".+"}',
      limit: '2',
    });
    expect(bySelector.body.data.result).toHaveLength(2);
    expect(Object.keys(bySelector.body.data.result[0].metric).sort()).toEqual([
      'cluster',
      'job',
    ]);
    const byLabels = await lab.get('index/volume', {
      query: '{job=~".+"}',
      aggregateBy: 'labels',
    });
    expect(byLabels.body.data.result).toContainEqual({
      metric: { unit: '' },
      value: expect.any(Array),
    });
  });

  it.each([
    ['query', '{job="x"}', 'holds no log lines'],
    [
      'query',
      'sum by (eventRV)(count_over_time({job="x"} | json eventRV="eventRV" [10m]))',
      'cannot be followed by a pipeline',
    ],
    ['query', 'count_over_time({job="x"} |= "a" [10m])', 'pipeline'],
    ['query', 'absent_over_time({job="x"}[5m])', 'does not answer absent'],
    [
      'query',
      'count_over_time({}[5m])',
      'queries require at least one regexp or equality matcher',
    ],
    ['query', 'rate({job=~".*"}[5m])', 'does not have an empty-compatible'],
    ['query', 'rate({job="x"})', 'parse error at line 1, col 15: syntax error'],
    ['query', 'rate({job=x}[5m])', 'unexpected x, expecting string'],
    ['query', 'rate({job=~"("}[5m])', 'parse error : error parsing regexp'],
    ['query', '', 'unexpected $end'],
    ['index/stats', '', 'unexpected $end'],
    ['series', undefined, 'the query time range exceeds the limit'],
  ])('refuses at %s: %s', async (endpoint, query, message) => {
    const response = await lab.get(
      endpoint,
      query === undefined
        ? { start: '2026-01-01T00:00:00Z', end: '2026-03-01T00:00:00Z' }
        : { query },
    );
    expect(response.status).toBe(400);
    expect(response.headers['content-type']).toMatch(/^text\/plain/);
    expect(response.text).toContain(message);
  });

  it('wants one tenant, and shows none the streams of another', async () => {
    const none = await request(lab.app).get('/loki/api/v1/labels');
    expect([none.status, none.text]).toEqual([401, 'no org id\n']);
    expect((await lab.get('labels', {}, 'lab|edge')).status).toBe(400);
    const unknown = await lab.get('series', {}, 'nobody');
    expect(unknown.body.data).toEqual([]);
    const edge = await lab.get('series', {}, 'edge');
    expect(edge.body.data.length).toBeGreaterThan(0);
    expect(JSON.stringify(edge.body)).not.toMatch(/lon1|k8s-/);
    const own = await lab.get('series');
    expect(JSON.stringify(own.body)).not.toMatch(/ams1/);
  });

  it.each<[LokiFault, number, string]>([
    [{ status: 400 }, 400, 'maximum number of series (500) reached'],
    [{ status: 401 }, 401, 'no org id'],
    [{ status: 403 }, 403, 'access denied'],
    [{ status: 429 }, 429, 'too many outstanding requests'],
    [{ status: 499 }, 499, 'cancelled'],
    [{ status: 504 }, 504, 'Request timed out'],
  ])('fails with %j when told to', async (fault, status, text) => {
    lab.door.setFault('lab', { ...fault, path: 'series' });
    const response = await lab.get('series');
    expect(response.status).toBe(status);
    expect(response.headers['content-type']).toMatch(/^text\/plain/);
    expect(response.text).toContain(text);
    expect((await lab.get('labels')).status).toBe(200);
    expect((await lab.get('series', {}, 'edge')).status).toBe(200);
  });

  it('spoils right answers when told to', async () => {
    lab.door.setFault('lab', { warnings: ['partial'], path: 'series' });
    expect((await lab.get('series')).body).toMatchObject({
      status: 'success',
      warnings: ['partial'],
    });
    lab.door.setFault('lab', { embeddedError: 'broken', path: 'series' });
    const spoilt = await lab.get('series');
    expect(spoilt.status).toBe(200);
    expect(spoilt.body).toMatchObject({ status: 'error', error: 'broken' });
    lab.door.setFault('lab', { body: '{"data":3}' });
    expect((await lab.get('series')).body).toEqual({ data: 3 });
  });

  it('has no other endpoints', async () => {
    expect((await lab.get('detected_labels')).status).toBe(404);
  });
});
