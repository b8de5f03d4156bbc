import type { Labels } from '../Labels';
import { varintLength, writeVarint } from './varint';

const NAME = 0x0a;
const VALUE = 0x12;
const LABELS = 0x0a;

/** Labels as the first field of a `prometheus.TimeSeries`, sorted by name. */
export function encodeLabels(labels: Labels): Buffer {
  const names = Object.keys(labels)
    .filter(name => labels[name] !== '')
    .sort();
  const lengths = names.map(
    name => fieldLength(name) + fieldLength(labels[name]),
  );
  const buffer = Buffer.allocUnsafe(
    lengths.reduce((sum, it) => sum + 1 + varintLength(it) + it, 0),
  );
  let at = 0;
  names.forEach((name, index) => {
    buffer[at++] = LABELS;
    at = writeVarint(buffer, at, lengths[index]);
    at = writeText(buffer, at, NAME, name);
    at = writeText(buffer, at, VALUE, labels[name]);
  });
  return buffer;
}

function fieldLength(text: string): number {
  const bytes = Buffer.byteLength(text);
  return 1 + varintLength(bytes) + bytes;
}

function writeText(
  buffer: Buffer,
  offset: number,
  tag: number,
  text: string,
): number {
  buffer[offset] = tag;
  const at = writeVarint(buffer, offset + 1, Buffer.byteLength(text));
  return at + buffer.write(text, at);
}
