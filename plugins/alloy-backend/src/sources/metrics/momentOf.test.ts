import { momentOf } from './momentOf';

describe('momentOf', () => {
  it('gives a moment as it is written', () => {
    expect(momentOf(1_764_000_000.5)).toBe('2025-11-24T16:00:00.500Z');
  });

  it.each([NaN, Infinity, Number.MAX_VALUE, -8.7e12])(
    'has none for %d, which is none',
    seconds => {
      expect(momentOf(seconds)).toBeUndefined();
    },
  );
});
