/** Left rotations of each round (RFC 1321, section 3.4). */
const SHIFTS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
];

/** floor(2^32 * |sin(i + 1)|) (RFC 1321, section 3.4). */
const SINES = Uint32Array.from({ length: 64 }, (_, index) =>
  Math.floor(Math.abs(Math.sin(index + 1)) * 2 ** 32),
);

const encoder = new TextEncoder();

function padded(bytes: Uint8Array): DataView {
  const size = Math.ceil((bytes.length + 9) / 64) * 64;
  const message = new Uint8Array(size);
  message.set(bytes);
  message[bytes.length] = 0x80;
  const view = new DataView(message.buffer);
  view.setUint32(size - 8, (bytes.length * 8) >>> 0, true);
  view.setUint32(size - 4, Math.floor(bytes.length / 2 ** 29), true);
  return view;
}

function mix(round: number, b: number, c: number, d: number): number {
  switch (round) {
    case 0:
      return (b & c) | (~b & d);
    case 1:
      return (d & b) | (~d & c);
    case 2:
      return b ^ c ^ d;
    default:
      return c ^ (b | ~d);
  }
}

const WORD_OF_ROUND = [
  (step: number) => step,
  (step: number) => (5 * step + 1) % 16,
  (step: number) => (3 * step + 5) % 16,
  (step: number) => (7 * step) % 16,
];

/**
 * MD5 of a text's UTF-8 bytes (RFC 1321), here because browsers have none: 16 bytes. It names
 * shards, and protects nothing.
 */
export function md5(text: string): Uint8Array {
  const message = padded(encoder.encode(text));
  const state = new Int32Array([
    0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476,
  ]);
  for (let offset = 0; offset < message.byteLength; offset += 64) {
    let [a, b, c, d] = state;
    for (let step = 0; step < 64; step++) {
      const round = step >> 4;
      const word = message.getUint32(
        offset + 4 * WORD_OF_ROUND[round](step),
        true,
      );
      const sum = (a + mix(round, b, c, d) + SINES[step] + word) | 0;
      const shift = SHIFTS[round][step & 3];
      [a, d, c, b] = [
        d,
        c,
        b,
        (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0,
      ];
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
  }
  const digest = new DataView(new ArrayBuffer(16));
  state.forEach((word, index) => digest.setInt32(4 * index, word, true));
  return new Uint8Array(digest.buffer);
}

/**
 * The shard of a value, as the `hashmod` action computes it: the last eight bytes of the MD5,
 * big-endian, modulo.
 */
export function hashmod(value: string, modulus: bigint): bigint {
  return new DataView(md5(value).buffer).getBigUint64(8) % modulus;
}
