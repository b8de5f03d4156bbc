import { SourceFailure } from '../SourceFailure';

/** More than any answer that is asked for has: 5,000 instances take a few MB. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The body of an answer as text.
 *
 * @throws SourceFailure when it is larger than can be meant
 */
export async function readText(
  response: Response,
  mostBytes = MOST_BYTES,
): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > mostBytes) {
      throw new SourceFailure(
        'failed',
        `The answer has more than ${mostBytes} bytes.`,
        { narrower: true },
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
