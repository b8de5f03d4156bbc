import { TypicalSize } from './TypicalSize';

function learned(...sizes: number[]): number {
  const typical = new TypicalSize(41);
  sizes.forEach(it => typical.add(it));
  return typical.value;
}

describe('TypicalSize', () => {
  it('is a guess until something was measured', () => {
    expect(learned()).toBe(41);
    expect(learned(56)).toBe(56);
  });

  it('is what most have, whatever a few are', () => {
    expect(learned(56, 56, 56, 300, 74)).toBe(56);
    expect(learned(300, 74, 74, 56, 56, 56)).toBe(56);
  });

  it('follows what has become usual', () => {
    expect(learned(...Array(40).fill(56), ...Array(20).fill(205))).toBe(205);
  });
});
