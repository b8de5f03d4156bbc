import { growsTooFast } from './growsTooFast';

const measured = (milliseconds: number, characters: number) => ({
  milliseconds,
  characters,
});

describe('growsTooFast', () => {
  it.each([
    ['as the text', measured(100, 1_000), measured(400, 4_000), false],
    ['with its square', measured(100, 1_000), measured(1_600, 4_000), true],
    [
      'with its square, as what is written does',
      measured(100, 1_000),
      measured(1_600, 16_000),
      false,
    ],
    [
      'with the square of what is written',
      measured(100, 1_000),
      measured(25_600, 16_000),
      true,
    ],
    ['in no time', measured(1, 1_000), measured(140, 4_000), false],
  ])('tells of time that grows %s', (_, short, long, expected) => {
    expect(growsTooFast(short, long)).toBe(expected);
  });
});
