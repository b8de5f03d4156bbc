import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { backfill, Log, Prometheus, startPrometheus } from '../prometheus';
import { HistoryPart, historyStart, planHistory } from './history/planHistory';
import { writeOpenMetrics } from './history/writeOpenMetrics';
import { AddedSeries } from './AddedSeries';
import type { MovingSeries } from './motion/MovingSeries';
import { TelemetryWriter } from './TelemetryWriter';

/** Every series has samples for at least so long when the lab starts. */
const RECENT_MS = 25 * 60_000;

/** One tenant's metrics in a Prometheus of its own. */
export class TenantStore {
  readonly url: string;
  readonly #prometheus: Prometheus;
  readonly #writer: TelemetryWriter;
  readonly #nowMs: () => number;
  readonly #log: Log;
  readonly #added = new Map<string, AddedSeries>();
  #adding: Promise<void> = Promise.resolve();

  /**
   * Makes the tenant's history, starts its Prometheus and writes its last
   * minutes; from then on it goes on by itself.
   */
  static async start(options: {
    dir: string;
    series: Iterable<MovingSeries>;
    /** Those of them that have more than their last minutes. */
    withHistory: readonly MovingSeries[];
    /** How much history it may have at most. */
    mostHistorySamples: number;
    nowMs: () => number;
    log: Log;
  }): Promise<TenantStore> {
    const { dir, series, withHistory, nowMs, log, mostHistorySamples } =
      options;
    const dataDir = path.join(dir, 'data');
    await mkdir(dataDir, { recursive: true });
    const historyEndMs = nowMs() - RECENT_MS;
    await writeHistory({
      dir,
      dataDir,
      parts: planHistory(withHistory, mostHistorySamples),
      endMs: historyEndMs,
    });
    const prometheus = await startPrometheus({ dataDir, log });
    try {
      const writer = new TelemetryWriter({
        url: prometheus.url,
        series,
        nowMs,
        log,
        fromMs: historyEndMs,
      });
      await writer.writeUpToNow();
      writer.start();
      return new TenantStore(prometheus, writer, { nowMs, log });
    } catch (error) {
      await prometheus.close();
      throw error;
    }
  }

  private constructor(
    prometheus: Prometheus,
    writer: TelemetryWriter,
    options: { nowMs: () => number; log: Log },
  ) {
    this.url = prometheus.url;
    this.#nowMs = options.nowMs;
    this.#log = options.log;
    this.#prometheus = prometheus;
    this.#writer = writer;
  }

  async writeUpToNow(): Promise<void> {
    await this.#writer.writeUpToNow();
    await Promise.all([...this.#added.values()].map(it => it.writeUpToNow()));
  }

  /**
   * Writes more series from now on, in place of those that were added under
   * the same key. Instances that are new have their last minutes; what an
   * instance that was there has differently begins now; what is no more ends.
   */
  add(key: string, series: readonly MovingSeries[]): Promise<void> {
    this.#adding = this.#adding
      .catch(() => {})
      .then(async () => {
        const added = await AddedSeries.start({
          url: this.url,
          series,
          before: this.#added.get(key),
          recentMs: RECENT_MS,
          nowMs: this.#nowMs,
          log: this.#log,
        });
        this.#added.set(key, added);
      });
    return this.#adding;
  }

  async close(): Promise<void> {
    await this.#adding.catch(() => {});
    await Promise.all([...this.#added.values()].map(it => it.stop()));
    await this.#writer.stop();
    await this.#prometheus.close();
  }
}

async function writeHistory(options: {
  dir: string;
  dataDir: string;
  parts: readonly HistoryPart[];
  endMs: number;
}): Promise<void> {
  const { dir, dataDir, parts, endMs } = options;
  const file = path.join(dir, 'history.om');
  const samples = await writeOpenMetrics({
    file,
    parts,
    fromMs: historyStart(endMs),
    toMs: endMs,
  });
  if (samples > 0) {
    await backfill({ openMetricsFile: file, dataDir });
  }
  await rm(file);
}
