import { SourceFailure } from '../SourceFailure';

const MIB = 1024 * 1024;
/** More than any answer that is asked for has: 5,000 instances take a few MB. */
const MOST_BYTES = 32 * MIB;
/** Longer than a server that sends what it has made pauses. */
const STALL_MS = 2_000;
/** A process that is busy hears of nothing; then one look passes, not many. */
const LOOKS = 8;

/**
 * The body of an answer as text.
 *
 * A proxy may not pass on that what it proxies broke off, and leave the answer
 * open for good: a body that stands still is taken for broken.
 *
 * @throws SourceFailure when it is larger than can be meant, breaks off, or
 *   stands still; the signal's reason when whoever asked has left
 */
export async function readText(
  response: Response,
  options: { mostBytes?: number; stallMs?: number } = {},
): Promise<string> {
  const { mostBytes = MOST_BYTES, stallMs = STALL_MS } = options;
  const reader = response.body?.getReader();
  if (!reader) {
    return '';
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const watch = watchForStall(stallMs);
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), watch.stall]);
      if (done) {
        return Buffer.concat(chunks).toString('utf8');
      }
      watch.moved();
      bytes += value.length;
      if (bytes > mostBytes) {
        throw new SourceFailure(
          'failed',
          `The answer has more than ${mostBytes / MIB} MiB.`,
          { narrower: true },
        );
      }
      chunks.push(value);
    }
  } catch (error) {
    // Whoever waits for more is let go; that it ends is of no interest now.
    reader.cancel().catch(() => {});
    throw isBroken(error)
      ? new SourceFailure(
          'failed',
          isPackedWrongly(error)
            ? 'The answer can not be unpacked: it is not compressed as it says.'
            : 'The answer broke off in its middle: the connection was closed.',
          { cause: error, retry: 'once' },
        )
      : error;
  } finally {
    watch.stop();
  }
}

function watchForStall(stallMs: number) {
  let quiet = 0;
  let fail: (error: SourceFailure) => void = () => {};
  const stall = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const timer = setInterval(() => {
    quiet += 1;
    if (quiet > LOOKS) {
      fail(
        new SourceFailure(
          'failed',
          `The answer stopped in its middle: nothing more came for ${
            stallMs / 1_000
          } seconds.`,
          { retry: 'once' },
        ),
      );
    }
  }, stallMs / LOOKS);
  return {
    stall,
    moved: () => {
      quiet = 0;
    },
    stop: () => clearInterval(timer),
  };
}

/** Fetch says so by a TypeError, "terminated"; not instanceof, as it is of another realm. */
function isBroken(error: unknown): boolean {
  return (error as { name?: unknown } | null)?.name === 'TypeError';
}

/** zlib's own words, which fetch gives as the cause. */
function isPackedWrongly(error: unknown): boolean {
  const { cause } = error as { cause?: { code?: unknown } };
  return /^Z_(DATA|BUF)_ERROR$/.test(String(cause?.code));
}
