/** The wire type of integers in protocol buffers. */
export const VARINT = 0;

/** Bytes that {@link writeVarint} needs for a non-negative whole number. */
export function varintLength(value: number): number {
  let length = 1;
  for (let rest = value; rest >= 0x80; rest = Math.floor(rest / 0x80)) {
    length++;
  }
  return length;
}

/**
 * Writes a non-negative whole number, seven bits a byte, low bits first.
 * Divides rather than shifts: a time in milliseconds has more than 32 bits.
 *
 * @returns where the next byte goes
 */
export function writeVarint(
  buffer: Buffer,
  offset: number,
  value: number,
): number {
  let at = offset;
  let rest = value;
  while (rest >= 0x80) {
    buffer[at++] = rest % 0x80 | 0x80;
    rest = Math.floor(rest / 0x80);
  }
  buffer[at++] = rest;
  return at;
}
