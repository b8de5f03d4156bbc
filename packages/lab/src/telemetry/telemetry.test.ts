import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LabClock } from '../clock/LabClock';
import { instantQuery, Labels, VectorSample } from '../prometheus';
import { describeWithPrometheus } from '../prometheus/describeWithPrometheus';
import { loadWorld, Scenario, SCENARIOS, World } from '../world';
import { MetricFamily, readMetricTypes } from './recorded/readMetricTypes';
import { readRecordedSeries } from './recorded/readRecordedSeries';
import { RecordedSeries, seriesKey } from './recorded/RecordedSeries';
import { Kind, kindOf } from './motion/kindOf';
import { startTelemetry } from './startTelemetry';
import type { Telemetry } from './Telemetry';

jest.setTimeout(60_000);

const EVERYTHING = '{__name__=~".+"}';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Collectors that fell silent with the fault of a world. */
const FELL_SILENT: Record<Scenario, string[]> = {
  healthy: [],
  degraded: [
    'alloy-cluster-1',
    'alloy-node-pzd79',
    'alloy-node-txpnd',
    'rpi-01',
  ],
  misconfigured: [],
};

const keysOf = (samples: readonly { metric: Labels }[]) =>
  samples.map(it => seriesKey(it.metric)).sort();

describeWithPrometheus('telemetry', () => {
  describe.each(SCENARIOS)('of the %s world', scenario => {
    let workDir: string;
    let world: World;
    let recorded: RecordedSeries[];
    let families: ReadonlyMap<string, MetricFamily>;
    let clock: LabClock;
    let nowMs = Date.now();
    let telemetry: Telemetry;
    let url: string;
    let firstMs: number;
    let secondMs: number;

    const ask = (query: string, timeMs: number) =>
      instantQuery(url, query, { timeMs });
    const kind = (it: RecordedSeries): Kind =>
      kindOf({
        name: it.labels.__name__,
        families,
        ...it,
        recordedAt: world.recordedAtMs / 1000,
        betweenSeconds: 90,
      });

    beforeAll(async () => {
      workDir = await mkdtemp(path.join(tmpdir(), 'lab-telemetry-'));
      world = await loadWorld(scenario);
      recorded = await readRecordedSeries(world);
      families = await readMetricTypes(world);
      clock = LabClock.live({
        recordedAtMs: world.recordedAtMs,
        now: () => nowMs,
      });
      telemetry = await startTelemetry({
        world,
        pastWorld:
          scenario === 'degraded' ? await loadWorld('healthy') : undefined,
        clock,
        workDir,
        log: () => {},
      });
      url = await telemetry.prometheusUrl('lab');
      firstMs = clock.shiftMs(world.index!.valuesAt[0] * 1000);
      secondMs = clock.shiftMs(world.index!.valuesAt[1] * 1000);
    });

    afterAll(async () => {
      await telemetry?.close();
      await rm(workDir, { recursive: true, force: true });
    });

    it('has exactly the recorded series at both moments', async () => {
      const at = async (timeMs: number) =>
        keysOf(await ask(EVERYTHING, timeMs));
      const withValue = (moment: 'first' | 'second') =>
        recorded
          .filter(it => it[moment] !== undefined)
          .map(it => seriesKey(it.labels))
          .sort();
      const second = await at(secondMs);
      expect(second).toHaveLength(withValue('second').length);
      expect(second).toEqual(withValue('second'));
      expect(await at(firstMs)).toEqual(withValue('first'));
    });

    it('has the recorded values, or what they were up to a minute before', async () => {
      const values = new Map(
        (await ask(EVERYTHING, secondMs)).map(it => [
          seriesKey(it.metric),
          Number(it.value[1].replace('Inf', 'Infinity')),
        ]),
      );
      const wrong = recorded
        .filter(it => it.second !== undefined)
        .filter(it => !isNear(it, values.get(seriesKey(it.labels))!));
      expect(wrong).toEqual([]);

      // The newest sample is up to one interval old. In it, a counter has
      // counted on, a level has moved, a clock has gone; a state has not.
      function isNear(it: RecordedSeries, actual: number): boolean {
        const { first, second } = it as { first?: number; second: number };
        if (Number.isNaN(second)) {
          return Number.isNaN(actual);
        }
        const moved = Math.abs(second - (first ?? 0));
        switch (kind(it)) {
          case 'counter':
            // A sum that was mostly counted just now went on so before.
            if (it.labels.__name__.endsWith('_sum') && moved > 0.3 * second) {
              return second - actual <= moved * 1.01 + 1;
            }
            return actual <= second && second - actual <= moved * 1.01 + 1;
          case 'level':
            return Math.abs(actual - second) <= moved + 1;
          case 'clock':
            return Math.abs(second - (actual - clock.offsetMs / 1000)) <= 61;
          case 'moment':
            return (
              actual === second || actual === second + clock.offsetMs / 1000
            );
          default:
            return actual === second;
        }
      }
    });

    it('answers the recorded queries as the recorded store did', async () => {
      const queries: { query: string; result: VectorSample[] }[] = JSON.parse(
        await readFile(world.files.queries!, 'utf8'),
      );
      const queriedMs = clock.shiftMs(world.index!.queried! * 1000);
      expect(queries.length).toBeGreaterThan(20);
      const far: unknown[] = [];
      for (const { query, result } of queries) {
        const answer = await ask(query, queriedMs);
        // Which of several equally large metrics come last is not defined.
        const seriesOf = (it: readonly VectorSample[]) =>
          query.startsWith('topk') ? it.map(one => one.value[1]) : keysOf(it);
        expect({ query, series: seriesOf(answer) }).toEqual({
          query,
          series: seriesOf(result),
        });
        far.push(...farFrom(query, result, answer));
      }
      expect(far).toEqual([]);
    });

    it('has no rate below zero or beyond its recorded one in a day', async () => {
      const rate = 'rate(prometheus_remote_storage_samples_total[10m])';
      const nowRates = await ask(`sum(${rate})`, secondMs);
      const [most] = await ask(
        `max_over_time(sum(${rate})[23h:5m])`,
        secondMs - 10 * MINUTE,
      );
      const [least] = await ask(
        `min_over_time(sum(${rate})[23h:5m])`,
        secondMs - 10 * MINUTE,
      );
      expect(Number(least.value[1])).toBeGreaterThan(0);
      expect(Number(most.value[1])).toBeLessThan(
        Number(nowRates[0].value[1]) * 2.5,
      );
    });

    it('has a day of history for what is drawn over time', async () => {
      const at = secondMs - 23 * HOUR;
      for (const metric of [
        'up',
        'alloy_resources_process_resident_memory_bytes',
        'prometheus_target_scrape_pool_targets',
        'cluster_node_peers',
        'prometheus_remote_write_wal_storage_active_series',
        'alloy_component_controller_running_components',
        'alloy_component_evaluation_seconds_bucket',
      ]) {
        const [count] = await ask(`count(${metric})`, at);
        expect(Number(count?.value[1])).toBeGreaterThan(0);
      }
      const delay =
        'prometheus_remote_storage_queue_highest_timestamp_seconds' +
        ' - prometheus_remote_storage_queue_highest_sent_timestamp_seconds';
      for (const { value } of await ask(delay, at)) {
        expect(Number(value[1])).toBeGreaterThanOrEqual(0);
        expect(Number(value[1])).toBeLessThan(60);
      }
    });

    it('has no hole in the last 24 hours of what goes on', async () => {
      // The demo's pods come and go with their nodes.
      const count = 'count(up{job!="demo"})';
      const going = await ask(count, secondMs - 23 * HOUR);
      const [gapless] = await ask(`min_over_time(${count}[23h:1m])`, secondMs);
      const [fewest] = await ask(count, secondMs);
      expect(Number(gapless.value[1])).toBe(
        Math.min(Number(going[0].value[1]), Number(fewest.value[1])),
      );
    });

    it('has the past of what fell silent in the last hour, and no more', async () => {
      const collectors = async (timeMs: number) =>
        (await ask('up{job="integrations/alloy"}', timeMs))
          .map(it => it.metric.instance)
          .sort();
      const there = await collectors(secondMs);
      const before = await collectors(secondMs - 61 * MINUTE);
      expect(before.filter(it => !there.includes(it))).toEqual(
        FELL_SILENT[scenario],
      );
      const silent = FELL_SILENT[scenario].join('|');
      expect(
        await ask(`count_over_time(up{instance=~"${silent}"}[20m])`, secondMs),
      ).toEqual([]);
      const [day] = await ask(
        'count(max_over_time(up{job="integrations/alloy"}[24h]))',
        secondMs,
      );
      expect(Number(day.value[1])).toBe(before.length);
    });

    it('keeps the buckets of every histogram within each other', async () => {
      for (const timeMs of [secondMs, secondMs - 10 * MINUTE]) {
        const [wrong] = await ask(
          'count({__name__=~".+_bucket"} < 0) or vector(0)',
          timeMs,
        );
        expect(wrong.value[1]).toBe('0');
        const buckets = await ask('{__name__=~".+_bucket"}', timeMs);
        expect(outOfOrder(buckets)).toEqual([]);
      }
    });

    it('has at least 20 minutes of everything that was there', async () => {
      const alwaysThere = recorded.filter(it => it.first !== undefined);
      const then = new Set(
        keysOf(await ask(EVERYTHING, secondMs - 20 * MINUTE)),
      );
      expect(alwaysThere.filter(it => !then.has(seriesKey(it.labels)))).toEqual(
        [],
      );
    });

    it('goes on with the clock', async () => {
      const query = 'sum(node_cpu_seconds_total)';
      const [before] = await ask(query, nowMs);
      const rateBefore = await ask(
        'sum(rate(node_cpu_seconds_total[5m]))',
        nowMs,
      );
      nowMs += 5 * MINUTE;
      await telemetry.writeUpToNow();
      const [after] = await ask(query, nowMs);
      const grown = Number(after.value[1]) - Number(before.value[1]);
      expect(grown / 300 / Number(rateBefore[0].value[1])).toBeCloseTo(1, 1);
      const ages = await ask('time() - node_time_seconds', nowMs);
      expect(ages.length).toBeGreaterThan(0);
      // One node's newest sample was 282 s old when it was recorded.
      ages.forEach(it => expect(Number(it.value[1])).toBeLessThan(350));
      // What was recorded as it is, and stays so.
      expect(keysOf(await ask(EVERYTHING, nowMs))).toEqual(
        recorded
          .filter(it => it.second !== undefined)
          .map(it => seriesKey(it.labels))
          .sort(),
      );
    });

    it('shows no tenant the data of the other', async () => {
      const edge = await telemetry.prometheusUrl('edge');
      const clusters = (of: string) =>
        instantQuery(of, 'count by (cluster) ({__name__=~".+"})', {
          timeMs: nowMs,
        }).then(result => result.map(it => it.metric.cluster));
      expect(await clusters(url)).toEqual(['lab-lon1-uk']);
      expect(await clusters(edge)).toEqual(['edge-ams1-nl']);
      const leaked = await instantQuery(
        edge,
        '{__name__=~".+", instance=~".*(worker-0[234]|k8s|rpi|pve|vyos).*"}',
        { timeMs: nowMs },
      );
      expect(leaked).toEqual([]);
      const empty = await telemetry.prometheusUrl('nobody');
      expect(await clusters(empty)).toEqual([]);
    });
  });
});

/** What is not where it was, and not as near as it may be. */
function farFrom(
  query: string,
  recorded: readonly VectorSample[],
  answer: readonly VectorSample[],
): unknown[] {
  const actual = new Map(
    answer.map(it => [seriesKey(it.metric), Number(it.value[1])]),
  );
  return recorded
    .map(({ metric, value }) => ({
      query,
      metric,
      was: Number(value[1]),
      is: actual.get(seriesKey(metric)),
    }))
    .filter(
      ({ metric, was, is }) =>
        is !== undefined &&
        !(Math.abs(is - was) <= toleranceOf(query, metric, was)),
    );
}

/**
 * How far an answer may be from the recorded one. Nothing but these moves:
 *
 * - rates: samples lie elsewhere in the window, and collectors do not count as
 *   evenly as their mean; two scrapes tell no more;
 * - the delay of delivery goes up and down within a send interval of 30 s;
 * - memory moves between its two values;
 * - the recorded store had about nine series of each node_exporter more than
 *   series.jsonl.gz has.
 */
function toleranceOf(query: string, metric: Labels, was: number): number {
  if (query.includes('rate(')) {
    return Math.abs(was) * 0.3 + 0.35;
  }
  if (query.includes('increase(')) {
    return was * 0.8 + 1;
  }
  if (query.includes(' - ')) {
    return 35;
  }
  if (query.includes('memory_bytes')) {
    return was * 0.02;
  }
  if (query.startsWith('count by (cluster, job)')) {
    return metric.job === 'integrations/node_exporter' ? 100 : 0;
  }
  return 0;
}

/** Buckets that hold less than the one below them. */
function outOfOrder(buckets: readonly VectorSample[]): VectorSample[] {
  const bound = (it: VectorSample) =>
    Number(it.metric.le.replace('Inf', 'Infinity'));
  const newest = new Map<string, number>();
  return [...buckets]
    .sort((a, b) => bound(a) - bound(b))
    .filter(it => {
      const { le, ...histogram } = it.metric;
      const key = seriesKey(histogram);
      const below = newest.get(key) ?? 0;
      const value = Number(it.value[1]);
      newest.set(key, value);
      return value < below;
    });
}
