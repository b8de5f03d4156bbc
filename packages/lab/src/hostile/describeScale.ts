/* eslint-disable jest/no-export, jest/expect-expect -- The tests that packages have in common; holdReader throws. */
import { holdReader } from './holdReader';
import type { Readers } from './Reader';
import { ReadingProcess } from './ReadingProcess';

/** So many instances has a large fleet; it is held against four times as many. */
const FLEET = 5_000;

/** What is done for a number of things, by what it is. */
export type Work = Readonly<Record<string, (count: number) => unknown>>;

/** Work as readers, each of a text that has a character for each thing. */
export function readersOf(work: Work): Readers {
  return Object.fromEntries(
    Object.entries(work).map(([name, doIt]) => [
      name,
      { read: (text: string) => doIt(text.length), pieces: [] },
    ]),
  );
}

/**
 * A test for each piece of work: its time grows no faster than the number of
 * things. It is a processor's time, and looked at again before it is blamed.
 *
 * @param module - the path of the module that exports `readers`, made by readersOf
 */
export function describeScale(
  module: string,
  readers: Readers,
  { count = FLEET }: { count?: number } = {},
) {
  describe('a fleet of thousands', () => {
    const process = new ReadingProcess(module);

    afterAll(() => process.close());

    it.each(Object.keys(readers))(
      'takes time linear in it: %s',
      name =>
        holdReader(
          process,
          name,
          { characters: count },
          { before: '', over: 'a', over2: 'a', after: '' },
        ),
      5 * 60_000,
    );
  });
}
