import { sampleValueSchema } from './sampleValue';

describe('a value of a sample', () => {
  it.each([
    ['1.5', 1.5],
    ['-2e-07', -2e-7],
    ['+Inf', Number.MAX_VALUE],
    ['Inf', Number.MAX_VALUE],
    ['-Inf', -Number.MAX_VALUE],
    ['NaN', NaN],
  ])('%s is read', (text, value) => {
    expect(sampleValueSchema.parse(text)).toBe(value);
  });

  it.each(['x', '', ' ', '1,5', 'Infinite', 3, null])('%j is none', text => {
    expect(sampleValueSchema.safeParse(text).success).toBe(false);
  });
});
