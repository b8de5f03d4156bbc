/* eslint-disable jest/no-export, jest/expect-expect -- The tests that packages have in common; holdReader throws. */
import fc from 'fast-check';
import { holdReader } from './holdReader';
import { hostileTexts } from './hostileText';
import type { Readers } from './Reader';
import { ReadingProcess } from './ReadingProcess';

/**
 * A test for each reader of foreign text: whatever the text, it ends, in time
 * that grows no faster than the text, and throws nothing but what it says. The
 * time is that of a processor for a text and for one four times as long, and
 * not held against a clock.
 *
 * @param module - the path of the module that exports `readers`
 */
export function describeReaders(
  module: string,
  readers: Readers,
  { numRuns = 30 }: { numRuns?: number } = {},
) {
  describe('text that others wrote', () => {
    const process = new ReadingProcess(module);

    afterAll(() => process.close());

    it.each(Object.keys(readers))(
      'is read in time linear in it, whatever it is: %s',
      name =>
        fc.assert(
          fc.asyncProperty(hostileTexts(readers[name]), text =>
            holdReader(process, name, readers[name], text),
          ),
          { numRuns, endOnFailure: true },
        ),
      10 * 60_000,
    );
  });
}
