import { seriesOf } from '../../testdata';
import { chartFrame } from './chartFrame';

const SIZE = { width: 668, height: 200 };
const MIB = 2 ** 20;

describe('chartFrame', () => {
  it('holds every value from the bottom to the top', () => {
    const frame = chartFrame(seriesOf('behind', '1h', { a: 50 }), SIZE);

    expect(frame.y(0)).toBe(frame.bottom);
    expect(frame.y(50)).toBeGreaterThanOrEqual(frame.top);
    expect(frame.valueTicks[frame.valueTicks.length - 1]).toBe(60);
  });

  it('holds the limit, too, however far above the values it is', () => {
    const series = seriesOf('memory', '1h', { a: 62 * MIB });
    const frame = chartFrame(series, SIZE, 512 * MIB);

    expect(frame.y(512 * MIB)).toBeGreaterThanOrEqual(frame.top);
    expect(frame.y(62 * MIB)).toBeGreaterThan(frame.y(512 * MIB));
  });

  it('runs from the first value to the last', () => {
    const frame = chartFrame(seriesOf('behind', '1h', { a: 2 }), SIZE);

    expect(frame.x(0)).toBe(frame.left);
    expect(frame.x(60)).toBe(frame.right);
  });

  it('finds the value that is nearest to a place', () => {
    const frame = chartFrame(seriesOf('behind', '1h', { a: 2 }), SIZE);

    expect(frame.indexAt(frame.x(30) + 3)).toBe(30);
    expect(frame.indexAt(-10)).toBe(0);
    expect(frame.indexAt(10_000)).toBe(60);
  });

  it('stands on a page of no width', () => {
    const series = seriesOf('behind', '1h', {});
    const frame = chartFrame(series, { width: 0, height: 200 });

    expect(frame.right).toBeGreaterThan(frame.left);
    expect(Number.isFinite(frame.y(0))).toBe(true);
  });
});
