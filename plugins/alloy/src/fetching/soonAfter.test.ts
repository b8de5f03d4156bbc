import { Answered, SOON_MS, soonAfter } from './soonAfter';

const old = (madeAt: number) => ({ madeAt, isOld: true });
const fresh = (madeAt: number) => ({ madeAt, isOld: false });

/** Which waits follow one another, from the first answer to the last. */
function waits(...answers: { madeAt: number; isOld: boolean }[]) {
  let before: Answered = {};
  return answers.map(answer => {
    const soon = soonAfter(before, answer);
    before = { madeAt: answer.madeAt, soon };
    return soon === undefined ? 'interval' : SOON_MS[soon];
  });
}

describe('soonAfter', () => {
  it('lets a fresh answer stand', () => {
    expect(waits(fresh(1))).toEqual(['interval']);
  });

  it('asks again soon after an old one, until the newer one is there', () => {
    expect(waits(old(1), fresh(2))).toEqual([2_000, 'interval']);
    expect(waits(old(1), old(1), fresh(2))).toEqual([2_000, 4_000, 'interval']);
  });

  it('gives up on one that does not come, and tries again next time', () => {
    expect(waits(old(1), old(1), old(1), old(1), old(1))).toEqual([
      2_000,
      4_000,
      8_000,
      'interval',
      2_000,
    ]);
  });

  it('asks once more where the clock of the browser is ahead, not for ever', () => {
    expect(waits(old(1), old(2), old(3), old(4))).toEqual([
      2_000,
      'interval',
      2_000,
      'interval',
    ]);
  });

  it('takes one for newer that was made after the clock of the backend was set back', () => {
    const setBackMs = 60 * 60_000;
    expect(waits(old(setBackMs + 1), old(2))).toEqual([2_000, 'interval']);
    expect(waits(old(2), old(1))).toEqual([2_000, 4_000]);
  });
});
