import type { Labels } from '../../prometheus';
import type { LogStream } from './LogStream';

const MINUTE_MS = 60_000;
const RETENTION_MS = 24 * 60 * MINUTE_MS;

/**
 * A stream of so few entries may have none in two minutes by chance; one that
 * should have had so many has ended.
 */
const MOST_MISSED_BY_CHANCE = 5;

/**
 * A recorded stream over time: as recorded in the last ten minutes before
 * `recordedMs`, evenly at their mean in the day before and after. A stream
 * that had ended by then stays ended.
 */
export class LivingStream {
  readonly labels: Labels;
  readonly #recordedMs: number;
  readonly #entries10m: number;
  readonly #entries2m: number;
  readonly #goesOn: boolean;

  /**
   * @param options.storeTakesEntries whether the log store took anything in
   *   the last two minutes; when it did not, no stream goes on
   */
  constructor(
    stream: LogStream,
    options: { recordedMs: number; storeTakesEntries: boolean },
  ) {
    this.labels = stream.labels;
    this.#recordedMs = options.recordedMs;
    this.#entries10m = stream.entries10m;
    this.#entries2m = stream.entries2m;
    const missed = stream.entries10m / 5;
    this.#goesOn =
      options.storeTakesEntries &&
      (stream.entries2m > 0 || missed < MOST_MISSED_BY_CHANCE);
  }

  /** Entries after `fromMs`, up to and with `toMs`. */
  entriesIn(fromMs: number, toMs: number): number {
    return Math.max(0, this.#entriesUpTo(toMs) - this.#entriesUpTo(fromMs));
  }

  /** Entries up to a time, less those up to the recorded moment. */
  #entriesUpTo(timeMs: number): number {
    const minutes = (timeMs - this.#recordedMs) / MINUTE_MS;
    const perMinute = this.#entries10m / 10;
    const earlier = this.#entries10m - this.#entries2m;
    let entries: number;
    if (minutes >= 0) {
      entries = this.#goesOn ? perMinute * minutes : 0;
    } else if (minutes >= -2) {
      entries = (this.#entries2m / 2) * minutes;
    } else if (minutes >= -10) {
      entries = -this.#entries2m + (earlier / 8) * (minutes + 2);
    } else {
      const since = Math.max(minutes, -RETENTION_MS / MINUTE_MS);
      entries = perMinute * since;
    }
    // A hair against 58.9999999 where 59 is meant.
    return Math.floor(entries + 1e-6);
  }
}
