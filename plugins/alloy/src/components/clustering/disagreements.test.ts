import { disagreements } from './disagreements';

const spans = (...lines: (number | null)[][]) =>
  disagreements({
    from: 100,
    stepSeconds: 10,
    lines: lines.map((values, i) => ({ name: `r-${i}`, values })),
  }).map(it => [it.from, it.to]);

describe('disagreements', () => {
  it('last as long as members see different numbers', () => {
    expect(spans([2, 2, 2, 1, 2], [2, 1, 1, 1, 2])).toEqual([[110, 130]]);
  });

  it('last to the end where they have not ended', () => {
    expect(spans([2, 2, 2], [2, 2, 1])).toEqual([[120, 130]]);
  });

  it('are none where one says nothing', () => {
    expect(spans([2, 1, 1], [2, null, null])).toEqual([]);
    expect(spans([2, 1, 1])).toEqual([]);
    expect(spans()).toEqual([]);
  });
});
