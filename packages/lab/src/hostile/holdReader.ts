import { Measured, growsTooFast } from './growsTooFast';
import { HostileText, ofLength } from './hostileText';
import type { Reader } from './Reader';
import type { ReadingProcess } from './ReadingProcess';

/** Only ends what hangs: a linear reader takes milliseconds. */
const DEADLINE_MS = 30_000;
const CHARACTERS = 16_384;
/** A machine that does something else for a moment is not taken for a slow reader. */
const LOOKS = 3;

/**
 * Has a text read in two lengths, as often as it takes to be sure.
 *
 * @throws Error when a reading does not end, throws what the reader does not say, or takes time that
 *   grows faster than the text and what is written of it
 */
export async function holdReader(
  process: ReadingProcess,
  reader: string,
  { characters = CHARACTERS, throws = [] }: Omit<Reader, 'read' | 'pieces'>,
  text: HostileText,
  { deadlineMs = DEADLINE_MS }: { deadlineMs?: number } = {},
): Promise<void> {
  const measure = async (length: number): Promise<Measured> => {
    const reading = { reader, text: ofLength(text, length) };
    const { milliseconds, written, error } = await process.read(
      reading,
      deadlineMs,
    );
    if (error && !throws.includes(error.name)) {
      throw new Error(`It threw ${error.name}: ${error.message}`);
    }
    return { milliseconds, characters: reading.text.length + written };
  };
  let short = await measure(characters);
  let long = await measure(4 * characters);
  for (let look = 1; growsTooFast(short, long) && look < LOOKS; look++) {
    short = slower(short, await measure(characters));
    long = faster(long, await measure(4 * characters));
  }
  if (growsTooFast(short, long)) {
    throw new Error(
      `It takes ${short.milliseconds} ms for a text, and ${long.milliseconds} ms for one four times as long.`,
    );
  }
}

function slower(a: Measured, b: Measured): Measured {
  return a.milliseconds >= b.milliseconds ? a : b;
}

function faster(a: Measured, b: Measured): Measured {
  return a.milliseconds < b.milliseconds ? a : b;
}
