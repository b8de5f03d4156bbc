import { sampleValue } from './sampleValue';

describe('a value of a sample', () => {
  it.each([
    ['0', 0],
    ['1.5', 1.5],
    ['-2e-07', -2e-7],
    ['+Inf', Number.MAX_VALUE],
    ['Inf', Number.MAX_VALUE],
    ['-Inf', -Number.MAX_VALUE],
    ['NaN', NaN],
  ])('%s is read', (text, value) => {
    expect(sampleValue(text)).toBe(value);
  });

  it.each(['x', '', ' ', '1,5', 'Infinite', 'Infinity'])('%j is none', text => {
    expect(() => sampleValue(text)).toThrow(
      `The store gave ${JSON.stringify(text)} where a number was expected.`,
    );
  });
});
