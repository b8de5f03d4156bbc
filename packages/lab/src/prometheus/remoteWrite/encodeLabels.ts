import type { Labels } from '../Labels';
import { varintLength, writeVarint } from './varint';

const NAME = 0x0a;
const VALUE = 0x12;
const LABELS = 0x0a;

/** A series is written many times over, and its labels stay the same. */
const encoded = new WeakMap<Labels, Buffer>();

/** Labels as the first field of a `prometheus.TimeSeries`, sorted by name. */
export function encodeLabels(labels: Labels): Buffer {
  let buffer = encoded.get(labels);
  if (!buffer) {
    buffer = Buffer.concat(
      Object.entries(labels)
        .filter(([, value]) => value !== '')
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, value]) => {
          const label = Buffer.concat([text(NAME, name), text(VALUE, value)]);
          return Buffer.concat([bytesHeading(LABELS, label.length), label]);
        }),
    );
    encoded.set(labels, buffer);
  }
  return buffer;
}

function text(tag: number, value: string): Buffer {
  const bytes = Buffer.from(value, 'utf8');
  return Buffer.concat([bytesHeading(tag, bytes.length), bytes]);
}

function bytesHeading(tag: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafe(1 + varintLength(length));
  buffer[0] = tag;
  writeVarint(buffer, 1, length);
  return buffer;
}
