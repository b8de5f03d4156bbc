import { timeTicks, valueTicks } from './ticks';

const MIB = 2 ** 20;

describe('valueTicks', () => {
  it('are round, begin at 0 and reach what is highest', () => {
    expect(valueTicks(43, 'none', 5)).toEqual([0, 10, 20, 30, 40, 50]);
    expect(valueTicks(50, 'none', 5)).toEqual([0, 10, 20, 30, 40, 50]);
  });

  it('of memory are round as memory is', () => {
    expect(valueTicks(512 * MIB, 'bytes', 4).map(it => it / MIB)).toEqual([
      0, 128, 256, 384, 512,
    ]);
    expect(valueTicks(600 * MIB, 'bytes', 4).map(it => it / MIB)).toEqual([
      0, 256, 512, 768,
    ]);
  });

  it('of time are round as a clock is', () => {
    expect(valueTicks(170, 'seconds', 4)).toEqual([0, 60, 120, 180]);
  });

  it('of counts are whole', () => {
    expect(valueTicks(2, 'count', 4)).toEqual([0, 1, 2]);
  });

  it('are there when there is nothing but zeroes', () => {
    expect(valueTicks(0, 'seconds', 4)).toEqual([0, 1]);
    expect(valueTicks(0, 'none', 4)).toEqual([0, 1]);
  });

  it('keep tiny values apart', () => {
    const ticks = valueTicks(0.0043, 'none', 4);
    expect(ticks[ticks.length - 1]).toBeCloseTo(0.006);
  });
});

describe('timeTicks', () => {
  const at = (time: string) => Date.parse(`2026-11-22T${time}`) / 1000;

  it('are round moments of the clock on the wall', () => {
    const ticks = timeTicks(at('14:03:20'), at('15:03:20'), 6);
    expect(ticks).toEqual(
      ['14:15', '14:30', '14:45', '15:00'].map(it => at(`${it}:00`)),
    );
  });

  it('are farther apart over a day', () => {
    const ticks = timeTicks(at('00:30:00'), at('23:30:00'), 6);
    expect(ticks.map(it => new Date(it * 1000).getHours())).toEqual([
      3, 6, 9, 12, 15, 18, 21,
    ]);
  });
});
