/**
 * Where the lab stands between the moment its world was recorded and now.
 *
 * Everything timed in a world is moved by one and the same amount, so that the
 * recorded moment becomes the moment the lab was started, and goes on from
 * there. All times are milliseconds since the Unix epoch. The amount is a whole
 * number of seconds, so that times of any precision keep their distance.
 */
export class LabClock {
  readonly #now: () => number;

  /** The recorded moment of the world. */
  readonly recordedAtMs: number;

  /** What is added to a recorded time to get the lab's time. */
  readonly offsetMs: number;

  /**
   * A clock that goes on from the recorded moment: the recorded moment is
   * `startedAtMs` (by default the moment of this call), less the part of a
   * second.
   */
  static live(options: {
    recordedAtMs: number;
    startedAtMs?: number;
    now?: () => number;
  }): LabClock {
    const now = options.now ?? Date.now;
    const startedAtMs = options.startedAtMs ?? now();
    const offsetMs =
      Math.floor((startedAtMs - options.recordedAtMs) / 1000) * 1000;
    return new LabClock(options.recordedAtMs, offsetMs, now);
  }

  /**
   * A clock that moves nothing and stands still at `nowMs` (by default the
   * recorded moment), so that answers can be held against the recordings.
   */
  static fixed(options: { recordedAtMs: number; nowMs?: number }): LabClock {
    const nowMs = options.nowMs ?? options.recordedAtMs;
    return new LabClock(options.recordedAtMs, 0, () => nowMs);
  }

  private constructor(
    recordedAtMs: number,
    offsetMs: number,
    now: () => number,
  ) {
    this.recordedAtMs = recordedAtMs;
    this.offsetMs = offsetMs;
    this.#now = now;
  }

  /** The lab's time now. */
  nowMs(): number {
    return this.#now();
  }

  /** The moment, in the lab's time, that was the recorded one. */
  get startedAtMs(): number {
    return this.recordedAtMs + this.offsetMs;
  }

  /** How long the lab has gone on since the recorded moment. */
  elapsedMs(): number {
    return this.nowMs() - this.startedAtMs;
  }

  /** A recorded time in the lab's time. */
  shiftMs(recordedMs: number): number {
    return recordedMs + this.offsetMs;
  }
}
