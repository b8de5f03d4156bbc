import { varintLength, writeVarint } from './varint';

const LITERAL_BYTES = 65_536;
const LITERAL_OF_TWO_LENGTH_BYTES = 61 << 2;

/**
 * Bytes as a Snappy block, as remote write asks for it. It holds literals
 * only: over loopback, the time to compress would buy nothing.
 *
 * Source: the Snappy format description.
 */
export function snappyBlock(bytes: Buffer): Buffer {
  const preamble = Buffer.allocUnsafe(varintLength(bytes.length));
  writeVarint(preamble, 0, bytes.length);
  const parts: Buffer[] = [preamble];
  for (let at = 0; at < bytes.length; at += LITERAL_BYTES) {
    const literal = bytes.subarray(at, at + LITERAL_BYTES);
    const tag = Buffer.allocUnsafe(3);
    tag[0] = LITERAL_OF_TWO_LENGTH_BYTES;
    tag.writeUInt16LE(literal.length - 1, 1);
    parts.push(tag, literal);
  }
  return Buffer.concat(parts);
}
