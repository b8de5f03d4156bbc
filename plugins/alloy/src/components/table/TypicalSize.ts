/** So many are remembered: enough to outvote what is out of the ordinary. */
const REMEMBERED = 32;

/**
 * Learns the size that most things have from those that were measured, so that
 * those that were not are placed where they will stand.
 */
export class TypicalSize {
  readonly #measured: number[] = [];
  #value: number;

  /** @param guess - until something was measured */
  constructor(guess: number) {
    this.#value = guess;
  }

  /** The size that occurs most often of late, in pixels; the latest of equals. */
  get value(): number {
    return this.#value;
  }

  add(size: number) {
    this.#measured.push(size);
    if (this.#measured.length > REMEMBERED) {
      this.#measured.shift();
    }
    const times = (it: number) =>
      this.#measured.filter(other => other === it).length;
    if (times(size) >= times(this.#value)) {
      this.#value = size;
    }
  }
}
