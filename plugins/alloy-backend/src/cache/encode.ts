import { createHash } from 'node:crypto';
import { constants, gzipSync } from 'node:zlib';

/** How answers are compressed: they are sent more often than made, but not much. */
export const COMPRESSION = { level: constants.Z_BEST_SPEED };

/** JSON as it is sent. */
export interface EncodedBytes {
  /** As a weak entity tag: `W/"..."`. */
  readonly etag: string;
  readonly gzipped: Uint8Array;
}

/** The tag of what is compressed. */
export function etagOf(gzipped: Uint8Array): string {
  const hash = createHash('sha256').update(gzipped).digest('base64url');
  return `W/"${hash}"`;
}

/** Encodes a value at once: for workers alone. */
export function encodeSync(value: unknown): EncodedBytes {
  const gzipped = gzipSync(JSON.stringify(value), COMPRESSION);
  return { etag: etagOf(gzipped), gzipped };
}
