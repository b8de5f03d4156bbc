import { Log, Labels, remoteWrite } from '../prometheus';
import type { MovingSeries } from './motion/MovingSeries';
import { seriesKey } from './recorded/RecordedSeries';
import { TelemetryWriter } from './TelemetryWriter';

/** Series that came to a store while it was running. */
export class AddedSeries {
  readonly #series: ReadonlyMap<string, MovingSeries>;
  readonly #writer: TelemetryWriter;

  /**
   * @param options.before what they come in place of
   * @param options.recentMs how much past new instances have
   */
  static async start(options: {
    url: string;
    series: readonly MovingSeries[];
    before?: AddedSeries;
    recentMs: number;
    nowMs: () => number;
    log: Log;
  }): Promise<AddedSeries> {
    const { url, series, before, recentMs, nowMs, log } = options;
    await before?.stop();
    const beganMs = nowMs();
    const keyed = new Map(series.map(it => [seriesKey(it.labels), it]));
    const there = before ? before.#series : new Map<string, MovingSeries>();
    const known = new Set([...there.values()].map(it => instanceOf(it.labels)));
    const past = new TelemetryWriter({
      url,
      series: series.filter(it => !known.has(instanceOf(it.labels))),
      nowMs: () => beganMs,
      log,
      fromMs: beganMs - recentMs,
    });
    await past.writeUpToNow();
    const gone = [...there].filter(([key]) => !keyed.has(key));
    await remoteWrite(
      url,
      gone.map(([, { labels }]) => ({
        labels,
        timesMs: [],
        values: [],
        staleAtMs: beganMs,
      })),
    );
    const writer = new TelemetryWriter({
      url,
      series,
      nowMs,
      log,
      fromMs: beganMs,
    });
    writer.start();
    return new AddedSeries(keyed, writer);
  }

  private constructor(
    series: ReadonlyMap<string, MovingSeries>,
    writer: TelemetryWriter,
  ) {
    this.#series = series;
    this.#writer = writer;
  }

  writeUpToNow(): Promise<void> {
    return this.#writer.writeUpToNow();
  }

  stop(): Promise<void> {
    return this.#writer.stop();
  }
}

function instanceOf({ cluster, instance }: Labels): string {
  return `${cluster}\0${instance}`;
}
