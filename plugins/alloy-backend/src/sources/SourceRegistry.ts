import { unknown } from '@alloy-fleet/alloy-advisor';
import type {
  Fact,
  SourceState,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { LRUCache } from 'lru-cache';
import { SingleFlight } from '../cache/SingleFlight';
import { cacheKey } from '../cache/cacheKey';
import { Spans } from '../tracing/Spans';
import { Asked, askSource } from './askSource';
import type { SourceLog } from './SourceLog';
import type { Asker, Asking, Source } from './Source';

/**
 * For so long what a source said is given to others who ask the same; a little
 * less than reports stand, so that one that is made anew is of now.
 */
const FRESH_MS = 9_000;
/** They go by themselves after that while: memory is bounded by what is asked in it. */
const MOST_KEPT = 1_000;
/**
 * How much of the time of a source its questions may take: it ends a little
 * sooner, so that what has come by then is not lost.
 */
const IN_TIME = 0.9;

/** About whom, for whom and when sources are asked. */
export interface GatheringOptions extends Asking {
  /** As whom clusters are asked that must not be asked as the portal. */
  readonly asker: Asker;
  readonly now: Date;
  /** Ends when the last one leaves who waits. */
  readonly signal: AbortSignal;
  /** How old an answer may be for one who wants it as it is now, in milliseconds. */
  readonly mostMs?: number;
}

/** What sources said about one cluster. Each is asked once, and when it is asked for. */
export interface Gathering {
  /** Undefined where a source has nothing to say about the cluster. */
  asked<T>(source: Source<T>): Promise<Asked<T>> | undefined;
  /** The same as a fact. */
  factOf<T>(source: Source<T>): Promise<Fact<T>>;
}

interface Kept {
  readonly asked: Asked<unknown>;
  /** Milliseconds by a clock that nobody sets, which is not that of days. */
  readonly takenAtMs: number;
}

/**
 * Asks sources, each within its time, and keeps for a moment what they said by
 * what they were asked, whoever asked: two entities of one cluster, or a
 * thousand viewers who sign in to it themselves, have its stores asked once.
 */
export class SourceRegistry {
  readonly #sources: readonly Source<unknown>[];
  readonly #timeoutMs: number;
  readonly #sourceTimeoutMs: number;
  readonly #notBeforeMs: () => number;
  readonly #onAsked: (state: SourceState) => void;
  readonly #log: Pick<SourceLog, 'heard'> | undefined;
  readonly #spans: Spans;
  readonly #kept = new LRUCache<string, Kept>({
    max: MOST_KEPT,
    ttl: FRESH_MS,
    ttlAutopurge: true,
  });
  readonly #flights = new SingleFlight<Kept>();

  static create(options: {
    sources: readonly Source<unknown>[];
    /** How long all of them may take, and each; milliseconds. */
    timeoutMs: number;
    sourceTimeoutMs: number;
    /** What was taken before is given no more; Unix milliseconds. */
    notBeforeMs?: () => number;
    /** Hears of each asking, how it ended and how long it took. */
    onAsked?: (state: SourceState) => void;
    /** Hears the same, but of what was broken off because all had left. */
    log?: Pick<SourceLog, 'heard'>;
    spans?: Spans;
  }) {
    return new SourceRegistry(options);
  }

  private constructor(options: Parameters<typeof SourceRegistry.create>[0]) {
    this.#sources = options.sources;
    this.#timeoutMs = options.timeoutMs;
    this.#sourceTimeoutMs = options.sourceTimeoutMs;
    this.#notBeforeMs = options.notBeforeMs ?? (() => 0);
    this.#onAsked = options.onAsked ?? (() => {});
    this.#log = options.log;
    this.#spans = options.spans ?? Spans.none();
  }

  /** All of them, in the order in which they are shown. */
  get sources(): readonly Source<unknown>[] {
    return this.#sources;
  }

  /** How long all of them may take, in milliseconds. */
  get timeoutMs(): number {
    return this.#timeoutMs;
  }

  /** Begins to gather what sources say about one cluster. */
  gather(options: GatheringOptions): Gathering {
    const signal = AbortSignal.any([
      options.signal,
      AbortSignal.timeout(this.#timeoutMs),
    ]);
    const begun = new Map<Source<unknown>, Promise<Asked<unknown>>>();
    const gathering: Gathering = {
      asked: <T>(source: Source<T>) => {
        if (!source.target(options)) {
          return undefined;
        }
        const asked =
          begun.get(source) ?? this.#ask(source, options, gathering, signal);
        begun.set(source, asked);
        return asked as Promise<Asked<T>>;
      },
      factOf: async <T>(source: Source<T>) =>
        (await gathering.asked(source))?.fact ??
        unknown(source.name, 'It has nothing to say about this cluster.'),
    };
    return gathering;
  }

  async #ask(
    source: Source<unknown>,
    options: GatheringOptions,
    gathering: Gathering,
    signal: AbortSignal,
  ): Promise<Asked<unknown>> {
    await Promise.all((source.after ?? []).map(it => gathering.asked(it)));
    const target = source.target(options);
    const key = cacheKey(source.name, [
      target?.key,
      source.asks === 'viewer' && options.asker.key,
      this.#notBeforeMs(),
    ]);
    const kept = this.#kept.get(key);
    const { mostMs = FRESH_MS } = options;
    if (kept && performance.now() - kept.takenAtMs <= mostMs) {
      return kept.asked;
    }
    const ask = (within: AbortSignal) =>
      this.#traced(source.name, options, () =>
        askSource({
          source: source.name,
          target: target?.text,
          whenSilent: source.whenSilent,
          signal: within,
          timeoutMs: this.#sourceTimeoutMs,
          ask: (ending, told) =>
            source.read({
              ref: options.ref,
              repository: options.repository,
              asker: options.asker,
              now: options.now,
              signal: ending,
              inTime: AbortSignal.any([
                ending,
                AbortSignal.timeout(IN_TIME * this.#sourceTimeoutMs),
              ]),
              timeoutMs: this.#sourceTimeoutMs,
              factOf: gathering.factOf,
              ...told,
            }),
        }),
      );
    const about = { key, entityRef: options.ref.entityRef };
    try {
      const made = await this.#flights.join(
        key,
        async within => {
          const takenAtMs = performance.now();
          const asked = await ask(within);
          this.#onAsked(asked.state);
          // Nobody is given what was broken off because all had left.
          if (!within.aborted) {
            this.#log?.heard(about, asked.state);
            this.#kept.set(key, { asked, takenAtMs });
          }
          return { asked, takenAtMs };
        },
        signal,
      );
      return made.asked;
    } catch {
      // The time of this gathering is over, or nobody waits for it any more.
      const asked = await ask(signal);
      if (!options.signal.aborted) {
        this.#log?.heard(about, asked.state);
      }
      return asked;
    }
  }

  #traced<T extends Asked<unknown>>(
    source: string,
    { ref }: GatheringOptions,
    ask: () => Promise<T>,
  ): Promise<T> {
    return this.#spans.run(
      'alloy.source',
      { 'alloy.cluster': ref.entityRef, 'alloy.source': source },
      async tell => {
        const asked = await ask();
        tell({ 'alloy.outcome': asked.state.status });
        return asked;
      },
    );
  }
}
