/** What is to be read, by whom. */
export interface Reading {
  readonly reader: string;
  readonly text: string;
}

/** What came of a reading. */
export interface Outcome {
  /** Of the processor, not of the clock: others may keep the machine busy. */
  readonly milliseconds: number;
  /** How many characters of text the reader gave back. */
  readonly written: number;
  readonly error?: { readonly name: string; readonly message: string };
}

/** What a process says when it can read. */
export const READY = 'ready';
