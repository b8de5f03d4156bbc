import { byHighest, highest, lineStats, valuesAt } from './lineStats';

const FROM = { from: 1000, stepSeconds: 60 };

describe('lineStats', () => {
  it('are the last, the least and the most, and when it was most', () => {
    expect(lineStats({ name: 'a', values: [3, 9, 4] }, FROM)).toEqual({
      name: 'a',
      last: 4,
      least: 3,
      most: { value: 9, at: 1060 },
    });
  });

  it('know no last value of what has ended', () => {
    expect(lineStats({ name: 'a', values: [3, null] }, FROM).last).toBe(
      undefined,
    );
  });

  it('know nothing of a line without values', () => {
    expect(lineStats({ name: 'a', values: [null] }, FROM)).toEqual({
      name: 'a',
    });
  });
});

describe('the highest of lines', () => {
  const lines = [
    { name: 'low', values: [1, null, 2] },
    { name: 'none', values: [null, null, null] },
    { name: 'high', values: [0, 7, null] },
  ];

  it('is found among all', () => {
    expect(highest(lines)).toBe(7);
    expect(highest([lines[1]])).toBeUndefined();
  });

  it('orders them', () => {
    expect(byHighest(lines).map(it => it.name)).toEqual([
      'high',
      'low',
      'none',
    ]);
  });

  it('stands first at a moment, and what is missing last', () => {
    expect(valuesAt(lines, 2).map(it => [it.name, it.value])).toEqual([
      ['low', 2],
      ['none', null],
      ['high', null],
    ]);
  });
});
