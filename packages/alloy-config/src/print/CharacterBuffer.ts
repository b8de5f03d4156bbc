/** As many arguments as any engine takes in one call. */
const CHUNK = 8192;

/**
 * Text that grows by characters and short pieces. Strings that are put together
 * piece by piece cost an object a piece; this costs two bytes a character.
 */
export class CharacterBuffer {
  codes: Uint16Array;
  length = 0;

  constructor(capacity: number) {
    this.codes = new Uint16Array(capacity);
  }

  push(code: number): void {
    this.reserve(1);
    this.codes[this.length++] = code;
  }

  /** Appends a character so many times. */
  repeat(code: number, count: number): void {
    this.reserve(count);
    for (let left = count; left > 0; left--) {
      this.codes[this.length++] = code;
    }
  }

  /** Appends a part of another buffer. */
  copy({ codes }: CharacterBuffer, start: number, end: number): void {
    this.reserve(end - start);
    const target = this.codes;
    let length = this.length;
    for (let index = start; index < end; index++) {
      target[length++] = codes[index];
    }
    this.length = length;
  }

  /** Makes room for so many characters more. */
  reserve(count: number): void {
    if (this.length + count > this.codes.length) {
      this.#grow(this.length + count);
    }
  }

  /**
   * The text. Half a surrogate pair, which no valid configuration holds, may
   * come out as U+FFFD.
   */
  toString(): string {
    const codes = this.codes.subarray(0, this.length);
    return typeof TextDecoder === 'undefined'
      ? decodeInChunks(codes)
      : new TextDecoder('utf-16le', { ignoreBOM: true }).decode(codes);
  }

  #grow(needed: number): void {
    const grown = new Uint16Array(Math.max(needed, this.codes.length * 2));
    grown.set(this.codes.subarray(0, this.length));
    this.codes = grown;
  }
}

/** For places without TextDecoder, as the test environment of browser code is. */
function decodeInChunks(codes: Uint16Array): string {
  const chunks: string[] = [];
  for (let start = 0; start < codes.length; start += CHUNK) {
    chunks.push(String.fromCharCode(...codes.subarray(start, start + CHUNK)));
  }
  return chunks.join('');
}
