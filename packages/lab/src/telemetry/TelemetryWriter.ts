import { Log, remoteWrite, TimeSeries } from '../prometheus';
import type { MovingSeries } from './motion/MovingSeries';
import { samplesOf } from './motion/samplesOf';

const EVERY_MS = 15_000;

/**
 * Prometheus takes no sample that is an hour older than its newest, and series
 * are written one after the other.
 */
const LONGEST_SPAN_MS = 30 * 60_000;

/**
 * Writes a tenant's samples as time goes on: every 15 s those of the targets
 * that were due since.
 */
export class TelemetryWriter {
  readonly #url: string;
  readonly #series: Iterable<MovingSeries>;
  readonly #nowMs: () => number;
  readonly #log: Log;
  #writtenUpToMs: number;
  #timer?: NodeJS.Timeout;
  #writing: Promise<void> = Promise.resolve();

  constructor(options: {
    url: string;
    series: Iterable<MovingSeries>;
    nowMs: () => number;
    log: Log;
    /** Up to when there are samples already. */
    fromMs: number;
  }) {
    this.#url = options.url;
    this.#series = options.series;
    this.#nowMs = options.nowMs;
    this.#log = options.log;
    this.#writtenUpToMs = options.fromMs;
  }

  /** Goes on by itself from now on, until it is stopped. */
  start(): void {
    this.#timer = setInterval(() => {
      this.writeUpToNow().catch(error =>
        this.#log(`Telemetry was not written: ${error.message}`),
      );
    }, EVERY_MS);
    this.#timer.unref();
  }

  /**
   * Writes what is due.
   *
   * @throws Error when Prometheus refuses it; it is written again next time
   */
  writeUpToNow(): Promise<void> {
    this.#writing = this.#writing
      .catch(() => {})
      .then(() => this.#writeUpTo(this.#nowMs()));
    return this.#writing;
  }

  /** Stops, after what is being written. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#writing.catch(() => {});
  }

  async #writeUpTo(nowMs: number): Promise<void> {
    while (this.#writtenUpToMs < nowMs) {
      const toMs = Math.min(this.#writtenUpToMs + LONGEST_SPAN_MS, nowMs);
      await remoteWrite(this.#url, this.#samples(this.#writtenUpToMs, toMs));
      this.#writtenUpToMs = toMs;
    }
  }

  *#samples(fromMs: number, toMs: number): Generator<TimeSeries> {
    for (const it of this.#series) {
      const samples = samplesOf(it, fromMs, toMs);
      if (samples.timesMs.length > 0 || samples.staleAtMs !== undefined) {
        yield samples;
      }
    }
  }
}
