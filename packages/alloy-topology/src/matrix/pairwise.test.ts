import { pairwise } from './pairwise';

describe('pairwise', () => {
  const sizes = [2, 3, 4, 2, 5, 2, 2];
  const rows = pairwise(sizes);

  it('has every value of every dimension meet every value of every other', () => {
    for (let first = 0; first < sizes.length; first++) {
      for (let second = first + 1; second < sizes.length; second++) {
        const met = new Set(rows.map(row => `${row[first]},${row[second]}`));
        expect(met.size).toBe(sizes[first] * sizes[second]);
      }
    }
  });

  it('takes few rows, each with a value of every dimension', () => {
    expect(rows.length).toBeLessThan(35);
    for (const row of rows) {
      expect(row).toHaveLength(sizes.length);
      row.forEach((value, index) => expect(value).toBeLessThan(sizes[index]));
    }
  });

  it('gives the same rows again', () => {
    expect(pairwise(sizes)).toEqual(rows);
  });
});
