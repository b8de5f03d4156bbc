import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { LabClock } from '../clock/LabClock';
import { describeWithPrometheus, instantQuery } from '../prometheus';
import { loadWorld } from '../world';
import { readRecordedSeries } from './recorded/readRecordedSeries';
import { startTelemetry } from './startTelemetry';
import type { Telemetry } from './Telemetry';

jest.setTimeout(30_000);

const FIRST = 1_700_000_000.5;
const SECOND = FIRST + 60;

describe('a world from outside', () => {
  let dir: string;

  const writeWorld = async (lines: readonly unknown[]) => {
    await mkdir(path.join(dir, 'kubernetes'), { recursive: true });
    await writeFile(path.join(dir, 'kubernetes/index.json'), '{"files": []}');
    await writeFile(
      path.join(dir, 'index.json'),
      JSON.stringify({ collectors: {}, valuesAt: [FIRST, SECOND] }),
    );
    await writeFile(
      path.join(dir, 'series.jsonl.gz'),
      gzipSync(lines.map(it => `${JSON.stringify(it)}\n`).join('')),
    );
    return loadWorld(dir);
  };

  beforeEach(async () => {
    dir = await mkdtemp(path.join(tmpdir(), 'lab-outside-'));
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  it('that is not in its form is refused with the line', async () => {
    const good = { metric: { __name__: 'up' }, values: ['1', '1'] };
    const misshapen = { metric: { __name__: 'up' }, values: ['1'] };
    const world = await writeWorld([good, misshapen]);
    await expect(readRecordedSeries(world)).rejects.toThrow(
      /series\.jsonl\.gz is not in the recordings' form: line 2/,
    );
    const word = { metric: { __name__: 'up' }, values: ['1', 'many'] };
    await expect(readRecordedSeries(await writeWorld([word]))).rejects.toThrow(
      /line 1: "many" is no sample value/,
    );
  });

  describeWithPrometheus('with clusters of its own', () => {
    it('comes alive', async () => {
      const series = (
        __name__: string,
        labels: Record<string, string>,
        values: unknown[],
      ) => ({ metric: { __name__, ...labels }, values });
      const target = { job: 'app', instance: 'a:80' };
      const world = await writeWorld([
        series('up', { cluster: 'one', ...target }, ['1', '1']),
        series('up', { cluster: 'two', ...target }, [1, 1]),
        series('requests_total', { cluster: 'one', ...target }, ['40', '100']),
        series('restarted_total', { cluster: 'one', ...target }, ['900', '6']),
        series('fell_silent', { cluster: 'one', job: 'dead' }, ['1', null]),
        series('went_away', { cluster: 'one', ...target }, ['1', null]),
        series('new', { cluster: 'one', ...target }, [null, '7']),
        series('never', { cluster: 'one', ...target }, [null, null]),
        series('limit', {}, ['+Inf', '+Inf']),
        series('quoted', { path: 'C:\\dir "x"\n' }, ['NaN', 'NaN']),
      ]);
      const clock = LabClock.live({ recordedAtMs: world.recordedAtMs });
      let telemetry: Telemetry | undefined;
      try {
        telemetry = await startTelemetry({
          world,
          clock,
          workDir: dir,
          log: () => {},
        });
        const url = await telemetry.prometheusUrl('lab');
        const ask = (query: string, at = SECOND) =>
          instantQuery(url, query, { timeMs: clock.shiftMs(at * 1000) });
        const names = async (at: number) =>
          (await ask('{__name__=~".+"}', at))
            .map(it => it.metric.__name__)
            .sort();

        const always = ['limit', 'quoted', 'requests_total', 'restarted_total'];
        expect(await names(SECOND)).toEqual(
          [...always, 'new', 'up', 'up'].sort(),
        );
        expect(await names(FIRST)).toEqual(
          [...always, 'fell_silent', 'up', 'up', 'went_away'].sort(),
        );
        expect((await ask('up')).map(it => it.metric.cluster).sort()).toEqual([
          'one',
          'two',
        ]);
        const [rate] = await ask('rate(requests_total[5m])');
        expect(Number(rate.value[1])).toBeGreaterThan(0.85);
        expect(Number(rate.value[1])).toBeLessThan(1.15);
        const [restarts] = await ask('resets(restarted_total[10m])');
        expect(restarts.value[1]).toBe('1');
        const [quoted] = await ask('quoted');
        expect(quoted.metric.path).toBe('C:\\dir "x"\n');
        // It was always so.
        expect(await ask('up', SECOND - 23 * 3600)).toHaveLength(2);
      } finally {
        await telemetry?.close();
      }
    });

    it('and without metrics is empty', async () => {
      const world = await writeWorld([]);
      const telemetry = await startTelemetry({
        world,
        clock: LabClock.live({ recordedAtMs: world.recordedAtMs }),
        workDir: dir,
        log: () => {},
      });
      try {
        const url = await telemetry.prometheusUrl('lab');
        expect(await instantQuery(url, '{__name__=~".+"}')).toEqual([]);
      } finally {
        await telemetry.close();
      }
    });
  });
});
