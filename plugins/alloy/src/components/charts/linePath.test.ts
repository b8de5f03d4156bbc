import { linePath } from './linePath';

const path = (...values: (number | null)[]) =>
  linePath(
    values,
    i => i * 10,
    value => 100 - value,
  );

describe('linePath', () => {
  it('goes from value to value', () => {
    expect(path(1, 2, 3)).toBe('M0,99L10,98L20,97');
  });

  it('has a gap where a value is missing, and is not drawn through it', () => {
    expect(path(1, 2, null, 4, 5)).toBe('M0,99L10,98M30,96L40,95');
  });

  it('keeps a value that stands alone as a dot', () => {
    expect(path(null, 2, null)).toBe('M10,98Z');
    expect(path(1, 2, null, 3)).toBe('M0,99L10,98M30,97Z');
  });

  it('is empty of nothing', () => {
    expect(path()).toBe('');
    expect(path(null, null)).toBe('');
  });
});
