/**
 * A place in a text.
 *
 * - `offset`: UTF-16 code units from the start of the text, from 0.
 * - `line`: from 1; only `\n` ends a line.
 * - `column`: **UTF-8 bytes** from the start of the line, from 1, as Alloy
 *   counts. In a line of ASCII that is the character's number; `é` before the
 *   place adds two, and a byte order mark adds three.
 */
export interface Position {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** A text and where its lines start. */
export class SourceText {
  readonly text: string;
  /** The offset at which each line starts; line 1 is at index 0. */
  readonly lineStarts: readonly number[];

  /** The line found last: positions are mostly asked for in ascending order. */
  #lastLine = 0;
  #lastColumn = { offset: -1, lineStart: -1, bytes: 0 };

  constructor(text: string) {
    this.text = text;
    this.lineStarts = lineStartsOf(text);
  }

  /** The number of the line (from 1) that holds `offset`; the newline belongs to the line it ends. */
  lineAt(offset: number): number {
    const starts = this.lineStarts;
    let line = this.#lastLine;
    if (offset < starts[line]) {
      line = this.#search(0, line, offset);
    } else if (line + 1 < starts.length && offset >= starts[line + 1]) {
      line =
        line + 2 >= starts.length || offset < starts[line + 2]
          ? line + 1
          : this.#search(line + 2, starts.length, offset);
    }
    this.#lastLine = line;
    return line + 1;
  }

  /** The position of the character at `offset` (clamped to the text). */
  positionAt(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    const line = this.lineAt(clamped);
    const lineStart = this.lineStarts[line - 1];
    return {
      offset: clamped,
      line,
      column: this.#bytesBetween(lineStart, clamped) + 1,
    };
  }

  /**
   * The position of the last byte before the exclusive `end`: where Alloy says
   * that something ends.
   */
  lastPositionBefore(end: number): Position {
    if (end <= 0) {
      return this.positionAt(0);
    }
    const last = this.positionAt(end - 1);
    const lineStart = this.lineStarts[last.line - 1];
    return {
      offset: last.offset,
      line: last.line,
      column: this.#bytesBetween(lineStart, end),
    };
  }

  #search(from: number, to: number, offset: number): number {
    const starts = this.lineStarts;
    let low = from;
    let high = to - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /**
   * UTF-8 length of the text from a line's start to `to`. Goes on from the last
   * answer where it can, so that many positions on one long line stay cheap.
   */
  #bytesBetween(lineStart: number, to: number): number {
    const last = this.#lastColumn;
    let index = lineStart;
    let bytes = 0;
    if (last.lineStart === lineStart && last.offset <= to) {
      index = last.offset;
      bytes = last.bytes;
    }
    bytes += utf8Length(this.text, index, to);
    this.#lastColumn = { offset: to, lineStart, bytes };
    return bytes;
  }
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  let newline = text.indexOf('\n');
  while (newline !== -1) {
    starts.push(newline + 1);
    newline = text.indexOf('\n', newline + 1);
  }
  return starts;
}

/** UTF-8 bytes of `text` between two offsets; a lone surrogate counts as three. */
export function utf8Length(text: string, from: number, to: number): number {
  let bytes = 0;
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) {
      bytes += 1;
    } else if (code < 0x800) {
      bytes += 2;
    } else if (code >= 0xd800 && code < 0xdc00 && isLow(text, index + 1, to)) {
      bytes += 4;
      index++;
    } else {
      bytes += 3;
    }
  }
  return bytes;
}

function isLow(text: string, index: number, to: number): boolean {
  const code = index < to ? text.charCodeAt(index) : 0;
  return code >= 0xdc00 && code < 0xe000;
}
