import { counterMotions } from './counterMotions';
import { Recording } from './Recording';

const SECOND = 1_800_000_000_000;
const FIRST = SECOND - 90_000;

/** A histogram without buckets, of one process. */
function histogram(
  count: readonly [number, number],
  sum: readonly [number, number],
) {
  const labels = { job: 'a', instance: 'b' };
  const series = [
    {
      labels: { ...labels, __name__: 'x_count' },
      first: count[0],
      second: count[1],
    },
    { labels: { ...labels, __name__: 'x_sum' }, first: sum[0], second: sum[1] },
  ];
  const recording = new Recording({
    series,
    families: new Map(),
    frame: { firstMs: FIRST, secondMs: SECOND, offsetMs: 0 },
  });
  const motions = counterMotions(recording, series);
  return series.map(it => motions.get(it)!);
}

describe('counterMotions', () => {
  it('keeps the average of few events what it was, whenever one looks', () => {
    // Four of 70 s each, in a minute and a half.
    const [count, sum] = histogram([100, 104], [5_000, 5_280]);

    for (let timeMs = SECOND; timeMs < SECOND + 3_600_000; timeMs += 7_000) {
      const counted = count(timeMs + 300_000) - count(timeMs);
      const summed = sum(timeMs + 300_000) - sum(timeMs);
      expect(Number.isInteger(counted)).toBe(true);
      expect(summed / counted).toBeCloseTo(70);
    }
  });

  it('keeps it over the time before, too, when events became slower just then', () => {
    // 2.9 s each at all, and 350 s each of the last two.
    const [count, sum] = histogram([361, 363], [363, 1_063]);

    const counted = count(SECOND) - count(SECOND - 600_000);
    expect((sum(SECOND) - sum(SECOND - 600_000)) / counted).toBeCloseTo(350);
  });

  it('leaves what stands still where it stands', () => {
    const [count, sum] = histogram([3, 3], [12.5, 12.5]);

    expect([count(SECOND + 60_000), sum(SECOND + 60_000)]).toEqual([3, 12.5]);
  });

  it('lets no sum fall but by a restart', () => {
    const [count, sum] = histogram([2, 6], [20, 47.5]);
    const restarts = [count, sum].map(motion => {
      const values = Array.from({ length: 24 * 60 }, (_, i) =>
        motion(SECOND - i * 60_000),
      ).reverse();
      return values.slice(1).filter((it, i) => it < values[i] - 1e-6).length;
    });

    expect(restarts).toEqual([1, 1]);
  });
});
