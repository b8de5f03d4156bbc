import { bandPath, splitLines } from './bandPath';
import type { Line } from './lineStats';

const lines = (...all: (number | null)[][]): Line[] =>
  all.map((values, i) => ({ name: `pod-${i}`, values }));

const path = (...all: (number | null)[][]) =>
  bandPath(
    lines(...all),
    i => i * 10,
    value => 100 - value,
  );

describe('bandPath', () => {
  it('goes along the highest and back along the lowest', () => {
    expect(path([1, 2], [5, 4], [3, 3])).toBe('M0,95L10,96L10,98L0,99Z');
  });

  it('goes by those that have a value, and has a gap where none has', () => {
    expect(path([1, null, 3], [5, null, null])).toBe(
      'M0,95L0,99ZM20,97L20,97Z',
    );
  });

  it('is empty of nothing', () => {
    expect(path()).toBe('');
    expect(path([null])).toBe('');
  });
});

describe('splitLines', () => {
  const many = (count: number) => lines(...Array(count).fill([1]));

  it('leaves as many as can be told apart', () => {
    expect(splitLines(many(8), 6)).toMatchObject({ others: [] });
  });

  it('puts the lower ones of more together', () => {
    const { own, others } = splitLines(many(20), 6);
    expect(own.map(it => it.name)).toContain('pod-5');
    expect(own).toHaveLength(6);
    expect(others).toHaveLength(14);
  });
});
