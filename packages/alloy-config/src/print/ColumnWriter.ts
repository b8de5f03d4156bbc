/** A piece of a line, up to the tab or newline that ends it. */
interface Cell {
  readonly text: string;
  /** Width in characters, as a terminal shows them. */
  readonly width: number;
  /** How much of the text must stay even where it ends in blanks. */
  readonly kept: number;
}

/** Cells of neighbouring lines that stand one under the other. */
interface Column {
  width: number;
  /** False while all cells are empty and none was ended by a `\t`: no room is made for such. */
  visible: boolean;
}

interface Line {
  readonly cells: Cell[];
  /** The columns of all cells but the last, which is not aligned. */
  readonly columns: Column[];
}

const TAB = 0x09;
const NEWLINE = 0x0a;
const VERTICAL_TAB = 0x0b;
const FORM_FEED = 0x0c;

const PADDING = 1;
const TAB_WIDTH = 8;
const EMPTY_CELL: Cell = { text: '', width: 0, kept: 0 };

/**
 * Aligns cells with elastic tab stops, as Go's `text/tabwriter` does with
 * `DiscardEmptyColumns | TabIndent`, a tab width of 8 and a padding of 1, and
 * drops blanks at the ends of lines.
 *
 * `\t` and `\v` end a cell, `\n` ends a line, `\f` ends a line and all columns.
 * A column is a run of lines that have a cell in that place.
 */
export class ColumnWriter {
  #output = '';
  #lines: Line[] = [];
  #columns: Column[] = [];

  #cells: Cell[] = [];
  #text = '';
  #width = 0;
  #kept = 0;

  /** Whether anything was written. */
  isEmpty = true;

  /**
   * Writes text whose tabs and newlines are obeyed; returns how many newlines
   * it had.
   */
  write(text: string): number {
    this.isEmpty = false;
    let newlines = 0;
    let from = 0;
    let wide = 0;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code <= FORM_FEED && code >= TAB) {
        this.#append(text.slice(from, index), index - from - wide);
        newlines += this.#control(code);
        from = index + 1;
        wide = 0;
      } else if (code >= 0xdc00 && code < 0xe000) {
        wide++;
      }
    }
    this.#append(
      from === 0 ? text : text.slice(from),
      text.length - from - wide,
    );
    return newlines;
  }

  /** Writes text that stays as it is, whatever it holds. */
  writeVerbatim(text: string): void {
    this.isEmpty = false;
    this.#append(text, Array.from(text).length);
    this.#kept = this.#text.length;
  }

  /** Writes `count` tabs. */
  indent(count: number): void {
    for (let index = 0; index < count; index++) {
      this.#endCell(true);
    }
  }

  /** Ends the last line and gives all that was written. */
  finish(): string {
    if (this.#text !== '' || this.#cells.length > 0) {
      this.#endLine();
    }
    this.#flush();
    return this.#output.endsWith('\n')
      ? this.#output.slice(0, -1)
      : this.#output;
  }

  #append(text: string, width: number): void {
    this.#text = this.#text === '' ? text : this.#text + text;
    this.#width += width;
  }

  /** Obeys a tab or newline; returns 1 if it was a newline. */
  #control(code: number): number {
    switch (code) {
      case TAB:
        this.#endCell(true);
        return 0;
      case VERTICAL_TAB:
        this.#endCell(false);
        return 0;
      case NEWLINE:
        this.#endLine();
        return 1;
      default:
        this.#endLine();
        this.#flush();
        return 1;
    }
  }

  #endCell(isTab: boolean): void {
    const index = this.#cells.length;
    const cell = this.#takeCell();
    this.#cells.push(cell);
    let column = this.#columns[index];
    if (column === undefined) {
      column = { width: 0, visible: false };
      this.#columns.push(column);
    }
    if (cell.width + PADDING > column.width) {
      column.width = cell.width + PADDING;
    }
    if (isTab || cell.width > 0) {
      column.visible = true;
    }
  }

  #takeCell(): Cell {
    if (this.#text === '') {
      return EMPTY_CELL;
    }
    const cell = { text: this.#text, width: this.#width, kept: this.#kept };
    this.#text = '';
    this.#width = 0;
    this.#kept = 0;
    return cell;
  }

  #endLine(): void {
    const cells = this.#cells;
    const aligned = cells.length;
    // A line without a cell in a column ends the column.
    this.#columns.length = aligned;
    const columns = aligned === 0 ? NO_COLUMNS : this.#columns.slice();
    cells.push(this.#takeCell());
    this.#lines.push({ cells, columns });
    this.#cells = [];
    if (aligned === 0) {
      this.#flush();
    }
  }

  #flush(): void {
    let output = this.#output;
    for (const line of this.#lines) {
      output += `${lineText(line)}\n`;
    }
    this.#output = output;
    this.#lines = [];
    this.#columns = [];
  }
}

const NO_COLUMNS: Column[] = [];

function lineText({ cells, columns }: Line): string {
  let last = cells.length - 1;
  let end = textEnd(cells[last]);
  while (end === 0 && last > 0) {
    last--;
    end = textEnd(cells[last]);
  }
  let line = '';
  let leading = true;
  for (let index = 0; index < last; index++) {
    const cell = cells[index];
    const column = columns[index];
    const width = column.visible ? column.width : 0;
    if (cell.text === '' && leading) {
      line += tabs(Math.ceil(width / TAB_WIDTH));
    } else {
      leading = leading && cell.text === '';
      line += cell.text;
      line += spaces(width - cell.width);
    }
  }
  return line + cells[last].text.slice(0, end);
}

/** Where a cell's text ends without the blanks behind it. */
function textEnd({ text, kept }: Cell): number {
  let end = text.length;
  while (end > kept) {
    const code = text.charCodeAt(end - 1);
    if (code !== 0x20 && code !== TAB) {
      break;
    }
    end--;
  }
  return end;
}

function tabs(count: number): string {
  return count === 1 ? '\t' : '\t'.repeat(count);
}

function spaces(count: number): string {
  return count === 1 ? ' ' : ' '.repeat(count);
}
