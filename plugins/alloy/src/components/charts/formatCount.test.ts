import { formatCount } from './formatCount';

describe('formatCount', () => {
  it.each([
    [0, '0'],
    [640, '640'],
    [999, '999'],
    [1000, '1.0 k'],
    [13_742, '13.7 k'],
    [312_400, '312 k'],
    [999_960, '1.0 M'],
    [1_234_567, '1.2 M'],
    [2_000_000_000, '2.0 G'],
  ])('says %d as %s', (count, words) => {
    expect(formatCount(count)).toBe(words);
  });
});
