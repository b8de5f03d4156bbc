import { readFile } from 'node:fs/promises';
import { text as readStream } from 'node:stream/consumers';

/**
 * The text of a file, of the standard input for `-`.
 *
 * Rejects with an error whose message says why the file cannot be read.
 */
export async function readText(file: string): Promise<string> {
  if (file === '-') {
    return readStream(process.stdin);
  }
  const bytes = await readFile(file);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      bytes,
    );
  } catch {
    throw new Error('the file is not UTF-8');
  }
}
