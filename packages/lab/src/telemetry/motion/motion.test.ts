import type { RecordedSeries } from '../recorded/RecordedSeries';
import { counterLines } from './counterLines';
import { elapsedSeconds } from './elapsedSeconds';
import { kindOf } from './kindOf';
import { levelMotion, wander } from './levelMotion';
import { sampleTimes } from './Target';

const NOW = 1_800_000_000_000;
const HOUR = 3_600_000;
const everyMinuteOf = (hours: number) =>
  Array.from({ length: hours * 60 }, (_, i) => NOW - hours * HOUR + i * 60_000);

describe('counterLines', () => {
  const single = { buckets: [], size: 0 };

  it('goes on at the recorded rate', () => {
    const [counter] = counterLines(
      { members: [{ value: 100, perMs: 0.002 }], ...single },
      { anchorMs: NOW },
    );
    expect(counter(NOW)).toBe(100);
    expect(counter(NOW + 10_000)).toBeCloseTo(120);
    expect(counter(NOW - 10_000)).toBeCloseTo(80);
  });

  it('has the same rate over a day, but for one restart from zero', () => {
    const [counter] = counterLines(
      { members: [{ value: 600, perMs: 0.001 }], ...single },
      { anchorMs: NOW },
    );
    const values = everyMinuteOf(24).map(counter);
    const steps = values.slice(1).map((value, i) => value - values[i]);
    expect(steps.filter(step => Math.abs(step - 60) < 1e-6)).toHaveLength(
      steps.length - 1,
    );
    const restart = steps.findIndex(step => step < 0);
    expect(values[restart + 1]).toBeLessThan(60);
  });

  it('leaves a counter that stood still where it stood', () => {
    const [counter] = counterLines(
      { members: [{ value: 3, perMs: 0 }], ...single },
      { anchorMs: NOW },
    );
    expect(new Set(everyMinuteOf(24).map(counter))).toEqual(new Set([3]));
  });

  it('keeps every bucket of a histogram within the next, and they all rise', () => {
    const members = [
      { value: 500, perMs: 0 },
      { value: 502, perMs: 2 / 90_000 },
      { value: 510, perMs: 4 / 90_000 },
      { value: 510, perMs: 4 / 90_000 },
      { value: 33.3, perMs: 0.3 / 90_000 },
    ];
    const motions = counterLines(
      { members, buckets: [0, 1, 2], size: 3 },
      { anchorMs: NOW },
    );
    const rows = [...everyMinuteOf(24), NOW, NOW + HOUR].map(timeMs =>
      motions.map(it => it(timeMs)),
    );
    const hair = 1e-6;
    const disordered = rows.filter(
      ([low, middle, high, count]) =>
        low > middle + hair ||
        middle > high + hair ||
        Math.abs(high - count) > hair,
    );
    expect(disordered).toEqual([]);
    const restarts = rows.filter((row, i) => i > 0 && row[3] < rows[i - 1][3]);
    // A restart from more than nothing would look like a burst.
    expect(restarts).toHaveLength(1);
    expect(restarts[0][3]).toBeLessThan(1);
    const falls = rows.filter(
      (row, i) =>
        i > 0 &&
        row[3] >= rows[i - 1][3] &&
        row.some((value, k) => value < rows[i - 1][k] - hair),
    );
    expect(falls).toEqual([]);
  });

  it('goes as it did before a fault began, without a burst at its beginning', () => {
    const faultMs = NOW - 40 * 60_000;
    const [counter] = counterLines(
      {
        members: [{ value: 900, perMs: 0, past: { value: 800, perMs: 0.001 } }],
        ...single,
      },
      { anchorMs: NOW, faultMs },
    );
    expect(counter(NOW)).toBe(900);
    expect(counter(faultMs)).toBe(900);
    expect(counter(faultMs - 60_000)).toBeCloseTo(840);
  });

  it('jumps at the fault where nothing moved before or after it', () => {
    const faultMs = NOW - 40 * 60_000;
    const [failures] = counterLines(
      {
        members: [{ value: 1, perMs: 0, past: { value: 0, perMs: 0 } }],
        ...single,
      },
      { anchorMs: NOW, faultMs },
    );
    expect(failures(faultMs - 1)).toBe(0);
    expect(failures(faultMs)).toBe(1);
  });
});

describe('kindOf', () => {
  const families = new Map([
    ['alloy_relabel_hits', { type: 'counter', help: '' }],
    ['files_active_total', { type: 'gauge', help: '' }],
    ['latency_seconds', { type: 'summary', help: '' }],
  ]);
  const recordedAt = 1_795_375_801;

  it.each([
    ['requests_total', 1, 2, 'counter'],
    ['alloy_relabel_hits', 1, 2, 'counter'],
    ['files_active_total', 6, 7, 'state'],
    ['latency_seconds', 0.1, 0.2, 'level'],
    ['latency_seconds_count', 1, 2, 'counter'],
    ['node_netstat_Tcp_InSegs', 1, 2, 'counter'],
    ['node_time_seconds', recordedAt - 110, recordedAt - 20, 'clock'],
    [
      'process_start_time_seconds',
      recordedAt - 500,
      recordedAt - 500,
      'moment',
    ],
    ['last_sync_timestamp', 0, recordedAt - 5, 'moment'],
    ['machine_memory_bytes', recordedAt, recordedAt, 'level'],
    ['cluster_node_peers', 2, 1, 'state'],
    ['up', 0, 1, 'state'],
    ['scrape_series_added', 0, 66, 'event'],
    ['scrape_series_added', 5, 5, 'level'],
    ['fsync_seconds', NaN, NaN, 'state'],
    ['process_resident_memory_bytes', 10, 12, 'level'],
  ])('%s from %d to %d is a %s', (name, first, second, kind) => {
    expect(
      kindOf({ name, families, first, second, recordedAt, betweenSeconds: 90 }),
    ).toBe(kind);
  });
});

describe('levels', () => {
  const wandering = wander({ seed: 7, firstMs: NOW - 90_000, secondMs: NOW });

  it('have their recorded values at the two moments', () => {
    const level = levelMotion(40, 60, wandering);
    expect(level(NOW - 90_000)).toBe(40);
    expect(level(NOW)).toBe(60);
  });

  it('stay whole, not negative and near, over a day and after', () => {
    const level = levelMotion(40, 60, wandering);
    for (const timeMs of [...everyMinuteOf(24), NOW + 5 * HOUR]) {
      expect(Number.isInteger(level(timeMs))).toBe(true);
      expect(level(timeMs)).toBeGreaterThanOrEqual(0);
      expect(level(timeMs)).toBeLessThanOrEqual(100);
    }
  });

  it('that were the sum of others stay their sum, where none runs dry', () => {
    const [a, b, sum] = [
      levelMotion(5000, 5400, wandering),
      levelMotion(9000, 8500, wandering),
      levelMotion(14000, 13900, wandering),
    ];
    for (const timeMs of everyMinuteOf(3)) {
      expect(Math.abs(a(timeMs) + b(timeMs) - sum(timeMs))).toBeLessThan(2);
    }
  });
});

describe('elapsedSeconds', () => {
  const moved = (name: string, by: number): RecordedSeries => ({
    labels: { __name__: name },
    first: 1_795_375_000,
    second: 1_795_375_000 + by,
  });

  it('is what the clock of the target itself moved', () => {
    expect(elapsedSeconds([moved('node_time_seconds', 60.01)], 90)).toBe(60);
    expect(
      elapsedSeconds(
        [
          moved(
            'prometheus_remote_storage_queue_highest_timestamp_seconds',
            119,
          ),
          moved('go_memstats_last_gc_time_seconds', 30),
        ],
        90,
      ),
    ).toBe(120);
  });

  it('is the distance of the moments where the target does not tell', () => {
    expect(elapsedSeconds([moved('up', 0)], 90)).toBe(90);
    expect(elapsedSeconds([moved('node_time_seconds', 74)], 90)).toBe(90);
  });
});

describe('sampleTimes', () => {
  it('go on where the span before ended', () => {
    const target = { key: '', seed: 1, intervalMs: 30_000, phaseMs: 12_345 };
    const whole = sampleTimes(target, NOW, NOW + 600_000);
    const halves = [
      ...sampleTimes(target, NOW, NOW + 222_345),
      ...sampleTimes(target, NOW + 222_345, NOW + 600_000),
    ];
    expect(halves).toEqual(whole);
    expect(whole).toHaveLength(20);
    expect(whole.every(it => it % 30_000 === 12_345)).toBe(true);
  });
});
