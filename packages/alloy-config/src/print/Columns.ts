const PADDING = 1;

/**
 * The columns that cells of neighbouring lines form. A column is a run of lines
 * that have a cell in that place and another behind it; it is as wide as its
 * widest cell and the padding.
 */
export class Columns {
  // The arrays are never shortened, which would give up their room, but counted.
  /** The columns that the next line may go on with, by place. */
  readonly #open: number[] = [];
  #openCount = 0;
  #count = 0;
  readonly #widths: number[] = [];
  /** A column of nothing but empty cells takes room only if a tab ended one of them. */
  readonly #visible: boolean[] = [];

  /** Adds a cell to the column in that place, or to a new one; gives the column. */
  add(place: number, width: number, isTab: boolean): number {
    const visible = isTab || width > 0;
    if (place >= this.#openCount) {
      const column = this.#count++;
      this.#open[this.#openCount++] = column;
      this.#widths[column] = width + PADDING;
      this.#visible[column] = visible;
      return column;
    }
    const column = this.#open[place];
    if (width + PADDING > this.#widths[column]) {
      this.#widths[column] = width + PADDING;
    }
    if (visible) {
      this.#visible[column] = true;
    }
    return column;
  }

  /** Ends the columns in all places but the first ones: a line has no cells there. */
  endAfter(places: number): void {
    this.#openCount = places;
  }

  width(column: number): number {
    return this.#visible[column] ? this.#widths[column] : 0;
  }

  /** Ends all columns. */
  clear(): void {
    this.#openCount = 0;
    this.#count = 0;
  }
}
