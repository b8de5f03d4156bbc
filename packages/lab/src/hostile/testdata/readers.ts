import type { Readers } from '../Reader';

const pieces = ['a', ' '];

/** What a reader can be like. */
export const readers: Readers = {
  linear: { pieces, read: text => /a+/.test(text) },
  // The point of it.
  // eslint-disable-next-line regexp/no-super-linear-move
  quadratic: { pieces, read: text => /a+!/.test(text) },
  // eslint-disable-next-line regexp/no-super-linear-backtracking
  endless: { pieces, read: text => /^(a+)+$/.test(text) },
  recursive: { pieces, read: text => descend(text, 0) },
  exiting: { pieces, read: () => process.exit(3) },
  refusing: {
    pieces,
    read: () => {
      throw new TypeError('It is none.');
    },
  },
};

function descend(text: string, at: number): number {
  return at < text.length ? descend(text, at + 1) + 1 : 0;
}
