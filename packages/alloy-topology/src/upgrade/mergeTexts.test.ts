import fc from 'fast-check';
import { mergeTexts } from './mergeTexts';

const merge = (base: string, current: string, generated: string) =>
  mergeTexts({
    base: [...base].join('\n'),
    current: [...current].join('\n'),
    generated: [...generated].join('\n'),
  })?.replaceAll('\n', '');

describe('mergeTexts', () => {
  // A letter is a line.
  it.each([
    ['abcdef', 'aXcdef', 'abcdYf', 'aXcdYf'],
    ['abcdef', 'Xabcdef', 'abcdefY', 'XabcdefY'],
    ['abcdef', 'acdef', 'abcde', 'acde'],
    ['abc', 'aXc', 'aXc', 'aXc'],
    ['abc', 'abc', '', ''],
    ['abcdef', 'aXYcdef', 'aXYcdZf', 'aXYcdZf'],
    // The same line, lines beside each other, the same place.
    ['abc', 'aXc', 'aYc', undefined],
    ['abcd', 'aXcd', 'abYd', undefined],
    ['abc', 'abXc', 'abYc', undefined],
    ['abc', 'ac', 'aXc', undefined],
  ])('makes of %s, %s and %s: %s', (base, current, generated, merged) => {
    expect(merge(base, current, generated)).toBe(merged);
    expect(merge(base, generated, current)).toBe(merged);
  });

  it('takes the change of one side whole when the other has none', () => {
    const text = fc.stringMatching(/^[a-d]{0,12}$/);
    fc.assert(
      fc.property(text, text, (base, other) => {
        expect(merge(base, other, base)).toBe(other);
        expect(merge(base, base, other)).toBe(other);
        expect(merge(base, other, other)).toBe(other);
      }),
    );
  });

  it('gives up on texts that have nothing in common', () => {
    const lines = (mark: string) => `${mark}\n`.repeat(6_000);
    expect(
      mergeTexts({
        base: lines('a'),
        current: lines('b'),
        generated: lines('c'),
      }),
    ).toBeUndefined();
  });
});
