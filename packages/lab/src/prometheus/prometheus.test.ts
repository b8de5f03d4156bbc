import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describeWithPrometheus } from './describeWithPrometheus';
import type { Prometheus } from './Prometheus';
import { remoteWrite } from './remoteWrite/remoteWrite';
import { startPrometheus } from './startPrometheus';

async function query(url: string, params: Record<string, string>) {
  const response = await fetch(
    `${url}/api/v1/query?${new URLSearchParams(params)}`,
  );
  const body = await response.json();
  return body.data.result;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('startPrometheus', () => {
  it('says how to get Prometheus when it is not on PATH', async () => {
    const before = process.env.PATH;
    process.env.PATH = '';
    try {
      await expect(startPrometheus({ dataDir: '/nowhere' })).rejects.toThrow(
        /prometheus is not on PATH.*apt-get install prometheus/,
      );
    } finally {
      process.env.PATH = before;
    }
  });
});

describeWithPrometheus('a real Prometheus', () => {
  let workDir: string;
  let prometheus: Prometheus;

  beforeAll(async () => {
    workDir = await mkdtemp(path.join(tmpdir(), 'lab-prometheus-'));
    prometheus = await startPrometheus({ dataDir: path.join(workDir, 'data') });
  });

  afterAll(async () => {
    await prometheus?.close();
    await rm(workDir, { recursive: true, force: true });
  });

  it('listens on loopback only', () => {
    expect(prometheus.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('gives back exactly the labels and values that were written', async () => {
    const nowMs = Date.now();
    const labels = {
      __name__: 'exact',
      path: '/a "quoted" \\ path\nand a line',
      city: 'Łódź 🏙',
    };
    const values = [0, -1.5, 1e308, 5e-324, 0.1 + 0.2, 1795375801.4966137];
    await remoteWrite(prometheus.url, [
      {
        labels,
        timesMs: values.map((_, i) => nowMs - 60_000 + i * 1000),
        values,
      },
      {
        labels: { __name__: 'special' },
        timesMs: [nowMs - 3000, nowMs - 2000, nowMs - 1000],
        values: [Infinity, -Infinity, NaN],
      },
    ]);

    const [exact] = await query(prometheus.url, { query: 'exact[5m]' });
    expect(exact.metric).toEqual(labels);
    expect(exact.values.map(([, value]: string[]) => Number(value))).toEqual(
      values,
    );
    const [special] = await query(prometheus.url, { query: 'special[5m]' });
    expect(special.values.map(([, value]: string[]) => value)).toEqual([
      '+Inf',
      '-Inf',
      'NaN',
    ]);
  });

  it('takes more samples than fit into one request', async () => {
    const nowMs = Date.now();
    const series = Array.from({ length: 1_100 }, (_, i) => ({
      labels: { __name__: 'many', i: String(i) },
      timesMs: Array.from(
        { length: 40 },
        (_it, k) => nowMs - k * 1000,
      ).reverse(),
      values: Array.from({ length: 40 }, (_it, k) => k),
    }));
    await expect(remoteWrite(prometheus.url, series)).resolves.toBe(44_000);
    const [count] = await query(prometheus.url, {
      query: 'sum(count_over_time(many[5m]))',
    });
    expect(count.value[1]).toBe('44000');
  });

  it('no longer answers with a series after its stale marker', async () => {
    const nowMs = Date.now();
    await remoteWrite(prometheus.url, [
      {
        labels: { __name__: 'ended' },
        timesMs: [nowMs - 20_000],
        values: [1],
        staleAtMs: nowMs - 10_000,
      },
    ]);
    const at = (ms: number) => ({ query: 'ended', time: String(ms / 1000) });
    await expect(
      query(prometheus.url, at(nowMs - 15_000)),
    ).resolves.toHaveLength(1);
    await expect(query(prometheus.url, at(nowMs))).resolves.toEqual([]);
  });

  it('says what Prometheus refuses', async () => {
    const labels = { __name__: 'refused' };
    const nowMs = Date.now();
    await remoteWrite(prometheus.url, [
      { labels, timesMs: [nowMs], values: [1] },
    ]);
    await expect(
      remoteWrite(prometheus.url, [
        { labels, timesMs: [nowMs - 1000], values: [1] },
      ]),
    ).rejects.toThrow(/refused samples by remote write with 400: out of order/);
  });

  it('leaves no process behind when closed', async () => {
    const second = await startPrometheus({ dataDir: path.join(workDir, '2') });
    expect(isRunning(second.pid)).toBe(true);
    await second.close();
    expect(isRunning(second.pid)).toBe(false);
    await expect(second.close()).resolves.toBeUndefined();
  });

  it('says why Prometheus did not start', async () => {
    await expect(
      startPrometheus({
        dataDir: path.join(workDir, '3'),
        outOfOrderWindow: 'nonsense',
      }),
    ).rejects.toThrow(/ended with code \d+ before it was ready:[^]*nonsense/);
  });
});
