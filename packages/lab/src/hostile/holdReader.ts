import { HostileText, ofLength } from './hostileText';
import type { Reader } from './Reader';
import type { ReadingProcess } from './ReadingProcess';

/** Only ends what hangs: a linear reader takes milliseconds. */
const DEADLINE_MS = 30_000;
const CHARACTERS = 16_384;
/** Less than this is no trouble to anybody, whatever it grows with. */
const TROUBLE_MS = 150;
/** Of four times the text: 4 for what is linear, 16 for what grows with the square. */
const MOST_GROWTH = 9;
/** A machine that does something else for a moment is not taken for a slow reader. */
const LOOKS = 3;

/**
 * Has a text read in two lengths, as often as it takes to be sure.
 *
 * @throws Error when a reading does not end, throws what the reader does not say, or takes time that
 *   grows faster than the text
 */
export async function holdReader(
  process: ReadingProcess,
  reader: string,
  { characters = CHARACTERS, throws = [] }: Omit<Reader, 'read' | 'pieces'>,
  text: HostileText,
  { deadlineMs = DEADLINE_MS }: { deadlineMs?: number } = {},
): Promise<void> {
  const millisecondsOf = async (length: number) => {
    const reading = { reader, text: ofLength(text, length) };
    const { milliseconds, error } = await process.read(reading, deadlineMs);
    if (error && !throws.includes(error.name)) {
      throw new Error(`It threw ${error.name}: ${error.message}`);
    }
    return milliseconds;
  };
  let short = await millisecondsOf(characters);
  let long = await millisecondsOf(4 * characters);
  for (let look = 1; isTrouble(short, long) && look < LOOKS; look++) {
    short = Math.max(short, await millisecondsOf(characters));
    long = Math.min(long, await millisecondsOf(4 * characters));
  }
  if (isTrouble(short, long)) {
    throw new Error(
      `It takes ${short} ms for a text, and ${long} ms for one four times as long.`,
    );
  }
}

function isTrouble(shortMs: number, longMs: number): boolean {
  return longMs > TROUBLE_MS && longMs > MOST_GROWTH * Math.max(shortMs, 1);
}
