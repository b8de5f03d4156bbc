import { CharacterBuffer } from './CharacterBuffer';
import { Columns } from './Columns';

const TAB = 0x09;
const NEWLINE = 0x0a;
const VERTICAL_TAB = 0x0b;
const FORM_FEED = 0x0c;
const BLANK = 0x20;

const TAB_WIDTH = 8;
const HELD_CAPACITY = 4096;

/** What stands behind a cell, if it is not the padding of a column. */
const NOTHING = -1;
const LINE_END = -2;

/**
 * Aligns cells with elastic tab stops, as Go's `text/tabwriter` does with
 * `DiscardEmptyColumns | TabIndent`, a tab width of 8 and a padding of 1, and
 * drops blanks at the ends of lines.
 *
 * Cells are held back until the widths of their columns are known.
 */
export class ColumnWriter {
  /** Whether anything was written. */
  isEmpty = true;

  readonly #output: CharacterBuffer;
  readonly #held = new CharacterBuffer(HELD_CAPACITY);
  readonly #columns = new Columns();

  /**
   * The cells held back: where they start and end, how wide they are, what
   * stands behind. The arrays are never shortened, which would give up their
   * room, but counted.
   */
  #count = 0;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #widths: number[] = [];
  readonly #behind: number[] = [];

  /** The cell being written: its start, width, and where what must stay ends. */
  #start = 0;
  #width = 0;
  #kept = 0;
  /** Cells of its line before it. */
  #place = 0;

  /** `capacity` is about how many characters there will be. */
  constructor(capacity: number) {
    this.#output = new CharacterBuffer(capacity);
  }

  /**
   * Writes text whose tabs and newlines are obeyed: `\t` and `\v` end a cell,
   * `\n` a line, `\f` a line and all columns. Returns how many newlines it had.
   */
  write(text: string): number {
    const held = this.#held;
    held.reserve(text.length);
    const { codes } = held;
    let length = held.length;
    let width = 0;
    let newlines = 0;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code <= FORM_FEED && code >= TAB) {
        held.length = length;
        this.#width += width;
        newlines += this.#control(code);
        length = held.length;
        width = 0;
      } else {
        codes[length++] = code;
        width += isSecondHalf(code) ? 0 : 1;
      }
    }
    held.length = length;
    this.#width += width;
    this.isEmpty = false;
    return newlines;
  }

  /** Writes text that stays as it is, whatever it holds. */
  writeVerbatim(text: string): void {
    this.#held.reserve(text.length);
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      this.#held.push(code);
      this.#width += isSecondHalf(code) ? 0 : 1;
    }
    this.#kept = this.#held.length;
    this.isEmpty = false;
  }

  blank(): void {
    this.#held.push(BLANK);
    this.#width++;
  }

  /** Begins the next cell. With `isTab` the column takes room even if all its cells are empty. */
  endCell(isTab: boolean): void {
    this.#hold(this.#columns.add(this.#place, this.#width, isTab));
    this.#place++;
  }

  endLine(): void {
    this.#columns.endAfter(this.#place);
    this.#hold(LINE_END);
    this.#trimLine();
    if (this.#place === 0) {
      this.#release();
    }
    this.#place = 0;
  }

  endColumns(): void {
    this.#release();
  }

  /** Ends the text and gives it. */
  finish(): string {
    this.endLine();
    this.#release();
    this.#output.length--;
    return this.#output.toString();
  }

  /** Obeys a tab or newline; returns 1 if it was a newline. */
  #control(code: number): number {
    if (code === TAB || code === VERTICAL_TAB) {
      this.endCell(code === TAB);
      return 0;
    }
    this.endLine();
    if (code === FORM_FEED) {
      this.endColumns();
    }
    return 1;
  }

  #hold(behind: number): void {
    const cell = this.#count++;
    this.#starts[cell] = this.#start;
    this.#ends[cell] = this.#held.length;
    this.#widths[cell] = this.#width;
    this.#behind[cell] = behind;
    this.#start = this.#held.length;
    this.#width = 0;
  }

  /** Drops the blanks at the end of the line, and the paddings among them. */
  #trimLine(): void {
    const { codes } = this.#held;
    const last = this.#count - 1;
    for (let cell = last; cell >= last - this.#place; cell--) {
      const start = this.#starts[cell];
      const least = Math.max(start, this.#kept);
      let end = this.#ends[cell];
      while (end > least && isBlank(codes[end - 1])) {
        end--;
      }
      this.#ends[cell] = end;
      if (cell < last) {
        this.#behind[cell] = NOTHING;
      }
      if (end > start) {
        return;
      }
    }
  }

  /** Writes out what was held back: all its columns have ended. */
  #release(): void {
    const output = this.#output;
    const cells = this.#count;
    let isIndentation = true;
    for (let cell = 0; cell < cells; cell++) {
      const start = this.#starts[cell];
      const end = this.#ends[cell];
      const behind = this.#behind[cell];
      isIndentation = isIndentation && start === end;
      output.copy(this.#held, start, end);
      if (behind === LINE_END) {
        output.push(NEWLINE);
        isIndentation = true;
      } else if (behind !== NOTHING) {
        const width = this.#columns.width(behind);
        if (isIndentation) {
          output.repeat(TAB, Math.ceil(width / TAB_WIDTH));
        } else {
          output.repeat(BLANK, width - this.#widths[cell]);
        }
      }
    }
    this.#columns.clear();
    this.#count = 0;
    this.#held.length = 0;
    this.#start = 0;
    this.#kept = 0;
  }
}

/** The second half of a surrogate pair is no character of its own. */
function isSecondHalf(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}

function isBlank(code: number): boolean {
  return code === BLANK || code === TAB;
}
