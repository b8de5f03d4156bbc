import { translate } from '../__testUtils__/translate';
import { formatAge } from './age';

describe('formatAge', () => {
  it.each([
    [-5_000, '0 s'],
    [8_000, '8 s'],
    [119_000, '119 s'],
    [12 * 60_000, '12 min'],
    [3 * 3_600_000, '3 h'],
    [50 * 3_600_000, '2 d'],
  ])('says %d ms as %s', (ms, words) => {
    expect(formatAge(ms, translate())).toBe(words);
  });
});
