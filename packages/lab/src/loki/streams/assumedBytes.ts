/**
 * The recordings tell how many entries a stream had, and nothing of their
 * size: every number of bytes at the Loki door is entries times this.
 */
export const ASSUMED_BYTES_PER_ENTRY = 200;

/** The assumed size of so many entries. */
export function bytesOf(entries: number): number {
  return entries * ASSUMED_BYTES_PER_ENTRY;
}
