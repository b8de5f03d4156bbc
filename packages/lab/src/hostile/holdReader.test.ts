import { holdReader } from './holdReader';
import { ReadingProcess } from './ReadingProcess';

const TEXT = { before: '', over: 'a', over2: 'a', after: ' ' };

describe('holdReader', () => {
  const process = new ReadingProcess(require.resolve('./testdata/readers'));
  const hold = (name: string, throws: string[] = []) =>
    // What does not end does not for few characters, too.
    name === 'endless'
      ? holdReader(process, name, { characters: 64 }, TEXT, {
          deadlineMs: 3_000,
        })
      : // Few characters take a fast machine no time, whatever it grows with.
        holdReader(process, name, { throws, characters: 12_288 }, TEXT);

  afterAll(() => process.close());

  it('is content with what takes linear time', async () => {
    await expect(hold('linear')).resolves.toBe(undefined);
  });

  it.each([
    ['quadratic', 'for one four times as long'],
    ['endless', 'It did not end within 3 s.'],
    ['recursive', 'It threw RangeError: Maximum call stack'],
    ['exiting', 'It ended the process (3).'],
    ['refusing', 'It threw TypeError: It is none.'],
  ])('refuses what is %s', async (name, why) => {
    await expect(hold(name)).rejects.toThrow(why);
  });

  it('lets a reader throw what it says it does', async () => {
    await expect(hold('refusing', ['TypeError'])).resolves.toBe(undefined);
  });

  it('goes on after one that was ended', async () => {
    await expect(hold('endless')).rejects.toThrow('did not end');
    await expect(hold('linear')).resolves.toBe(undefined);
  });
});
