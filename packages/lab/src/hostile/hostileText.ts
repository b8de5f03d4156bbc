import fc from 'fast-check';
import type { Reader } from './Reader';

/** A text in any length: `length` pieces of a few over and over, within a frame. */
export interface HostileText {
  readonly before: string;
  readonly over: string;
  readonly over2: string;
  readonly after: string;
}

/** What closes what opens, for texts that nest. */
const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '"': '"',
};

/** Texts that are hard on a reader's grammar: few of its pieces, many times. */
export function hostileTexts({
  pieces,
  frames = [],
}: Reader): fc.Arbitrary<HostileText> {
  const piece = fc.constantFrom(...pieces);
  const some = (most: number) =>
    fc.array(piece, { maxLength: most }).map(all => all.join(''));
  const over = fc
    .array(piece, { minLength: 1, maxLength: 3 })
    .map(all => all.join(''));
  return fc
    .record({
      frame: fc.constantFrom(['', ''] as const, ...frames),
      before: some(2),
      over,
      shape: fc.constantFrom('same', 'same', 'other', 'closed'),
      other: over,
      after: some(2),
    })
    .map(it => ({
      before: it.frame[0] + it.before,
      over: it.over,
      over2: secondHalf(it),
      after: it.after + it.frame[1],
    }));
}

function secondHalf(it: { shape: string; over: string; other: string }) {
  switch (it.shape) {
    case 'same':
      return it.over;
    case 'other':
      return it.other;
    default:
      return [...it.over]
        .reverse()
        .map(c => PAIRS[c] ?? c)
        .join('');
  }
}

/** The text with about as many characters. */
export function ofLength(text: HostileText, characters: number): string {
  const { before, over, over2, after } = text;
  const half = characters / 2;
  return (
    before +
    over.repeat(Math.ceil(half / over.length)) +
    over2.repeat(Math.ceil(half / over2.length)) +
    after
  );
}
