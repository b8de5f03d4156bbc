import type { Readers } from './Reader';
import { Outcome, READY, Reading } from './Reading';

/*
 * Reads texts in a process of its own, which can be ended when a reading does
 * not end by itself. Told by its arguments which module has the readers.
 */

const { readers } = require(process.argv[2]) as { readers: Readers };

function read({ reader, text }: Reading): Outcome {
  const before = process.cpuUsage();
  let error: Outcome['error'];
  let written = 0;
  try {
    written = lengthOf(readers[reader].read(text));
  } catch (thrown) {
    const { name, message } = thrown as Error;
    error = { name: String(name), message: String(message).slice(0, 300) };
  }
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: (user + system) / 1_000, written, error };
}

function lengthOf(given: unknown): number {
  const text = (given as { text?: unknown } | null | undefined)?.text ?? given;
  return typeof text === 'string' ? text.length : 0;
}

process.on('message', (reading: Reading) => {
  process.send!(read(reading));
});
process.send!(READY);
