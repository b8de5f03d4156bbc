import type { ServerResponse } from 'node:http';

/**
 * Makes a response end in the middle: after so many bytes of its body the
 * connection is torn down.
 */
export function breakOff(response: ServerResponse, afterBytes: number): void {
  let left = afterBytes;
  const write = response.write.bind(response) as (
    chunk: Buffer,
    callback?: () => void,
  ) => boolean;

  const cut = (chunk: unknown): boolean => {
    const bytes = Buffer.from(chunk as Buffer | string);
    const kept = bytes.subarray(0, left);
    left -= kept.length;
    if (left > 0) {
      return write(kept);
    }
    // The headers go out with the first bytes, even where those are none.
    response.flushHeaders();
    write(kept, () => response.destroy());
    return true;
  };

  response.write = ((chunk: unknown) => cut(chunk)) as typeof response.write;
  response.end = ((chunk?: unknown) => {
    if (chunk !== undefined && typeof chunk !== 'function') {
      cut(chunk);
    }
    response.destroy();
    return response;
  }) as typeof response.end;
}
