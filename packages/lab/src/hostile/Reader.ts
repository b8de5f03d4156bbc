/** A function that reads text which somebody else wrote, and what its grammar cares about. */
export interface Reader {
  /** Reads a text. Of what it gives back the length of a text is looked at, by itself or as `text`. */
  read(text: string): unknown;
  /** What means something to it; texts are made of these over and over. */
  readonly pieces: readonly string[];
  /** What may stand around the pieces: before and after. Nothing, where that is left out. */
  readonly frames?: readonly (readonly [before: string, after: string])[];
  /** What it may throw for a text that is wrong, by the names of the errors; nothing, where that is left out. */
  readonly throws?: readonly string[];
  /** How many characters the shorter of two texts has: 16,384 where that is left out. */
  readonly characters?: number;
}

/** The readers of a package by what they read. */
export type Readers = Readonly<Record<string, Reader>>;
