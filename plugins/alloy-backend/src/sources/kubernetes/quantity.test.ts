import { quantity } from './quantity';

describe('quantity', () => {
  it.each([
    ['512Mi', 536_870_912],
    ['1Gi', 1_073_741_824],
    ['1.5Gi', 1_610_612_736],
    ['128974848', 128_974_848],
    ['129e6', 129_000_000],
    ['129M', 129_000_000],
    ['128974848000m', 128_974_848],
    ['1E', 1e18],
    ['250m', 0.25],
    [2, 2],
  ])('reads %s', (text, expected) => {
    expect(quantity(text)).toBeCloseTo(expected);
  });

  it.each(['', 'a lot', '12 Mi', '1KiB', 'Gi', '1Xi', undefined, null, {}])(
    'does not read %j',
    text => {
      expect(quantity(text)).toBeUndefined();
    },
  );
});
