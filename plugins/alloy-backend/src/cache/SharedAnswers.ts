import type {
  CacheService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import { LRUCache } from 'lru-cache';
import { ageMs } from './ageMs';
import { SingleFlight } from './SingleFlight';

/** Where an answer came from: this process, another replica, or it was made. */
export type AnswerOrigin = 'process' | 'cache' | 'made';

/** Something that was made at some moment, and goes through a cache as JSON. */
export interface Dated {
  /** When its making began, in Unix milliseconds. */
  readonly takenAtMs: number;
  /** How many bytes it takes in memory, roughly. */
  readonly sizeBytes: number;
  toJSON(): JsonObject;
}

/** Reads what `toJSON` wrote; undefined for what another version of the plugin wrote. */
export type Unpack<T> = (packed: JsonObject) => T | undefined;

/** How old an answer may be, in milliseconds. */
export interface Ages {
  /** Up to this age it is given as it is. */
  readonly freshMs: number;
  /** Up to this age it is given, and made anew for the next who asks. */
  readonly staleMs: number;
}

/**
 * How old an answer may be for one who pressed refresh, in milliseconds: short
 * enough to see what he did, long enough that a nervous finger costs little.
 */
export const REFRESHED_MS = 3_000;

/**
 * Answers that many people want at once: made once for all who ask meanwhile,
 * kept in the process, and in Backstage's cache for its other replicas.
 */
export class SharedAnswers<T extends Dated> {
  readonly #cache: CacheService;
  readonly #logger: LoggerService;
  readonly #unpack: Unpack<T>;
  readonly #agesOf: (answer: T) => Ages;
  readonly #now: () => number;
  readonly #notBeforeMs: () => number;
  readonly #onGiven: (origin: AnswerOrigin) => void;
  readonly #kept: LRUCache<string, T>;
  readonly #flights = new SingleFlight<T>();
  #wasAhead = false;

  static create<T extends Dated>(options: {
    cache: CacheService;
    logger: LoggerService;
    unpack: Unpack<T>;
    /** Of all answers, or of each its own. */
    ages: Ages | ((answer: T) => Ages);
    /** How many bytes of answers the process keeps. */
    mostBytes: number;
    /** Unix milliseconds. */
    now?: () => number;
    /** Whatever was taken before is not given any more; Unix milliseconds. */
    notBeforeMs?: () => number;
    /** Hears where each answer came from. */
    onGiven?: (origin: AnswerOrigin) => void;
  }) {
    return new SharedAnswers<T>(options);
  }

  private constructor(options: Parameters<typeof SharedAnswers.create<T>>[0]) {
    this.#cache = options.cache;
    this.#logger = options.logger;
    this.#unpack = options.unpack;
    const { ages } = options;
    this.#agesOf = typeof ages === 'function' ? ages : () => ages;
    this.#now = options.now ?? Date.now;
    this.#notBeforeMs = options.notBeforeMs ?? (() => 0);
    this.#onGiven = options.onGiven ?? (() => {});
    this.#kept = new LRUCache({
      maxSize: options.mostBytes,
      // A size of nothing is no size to the library.
      sizeCalculation: it => Math.max(1, it.sizeBytes),
    });
  }

  /**
   * The answer for a key, not older than the ages allow.
   *
   * @param options.mostMs at most so old instead, for one who wants it now
   * @param options.signal ends the waiting of this one, and the making when
   *   nobody else waits; without it the making always comes to its end
   * @throws what `make` throws
   */
  async get(options: {
    key: string;
    signal?: AbortSignal;
    mostMs?: number;
    make(signal: AbortSignal): Promise<T>;
  }): Promise<T> {
    const { key, signal, make, mostMs } = options;
    const kept = this.kept(key);
    if (kept && this.#isYounger(kept, mostMs)) {
      this.#onGiven('process');
      return kept;
    }
    const work = (within: AbortSignal) =>
      this.#fromOthersOr(key, mostMs, within, make);
    // Nobody joins the making of what will not be given.
    const flight = `${this.#notBeforeMs()} ${key}`;
    if (kept && mostMs === undefined) {
      if (!this.#flights.has(flight)) {
        this.#flights.join(flight, work).catch(error => {
          this.#logger.warn(`Could not renew ${key}: ${error}`);
        });
      }
      this.#onGiven('process');
      return kept;
    }
    return this.#flights.join(flight, work, signal);
  }

  /** What the process has for a key that is not too old to be given. */
  kept(key: string): T | undefined {
    const kept = this.#kept.get(key);
    return kept && this.#isYounger(kept, this.#agesOf(kept).staleMs)
      ? kept
      : undefined;
  }

  /** What another replica made, or it is made here and put there. */
  async #fromOthersOr(
    key: string,
    mostMs: number | undefined,
    signal: AbortSignal,
    make: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    // Nothing that was kept is what one wants who wants it as it is now.
    const packed =
      mostMs === 0 ? undefined : await this.#cache.get<JsonObject>(key);
    const theirs = packed && this.#unpack(packed);
    if (theirs && this.#isYounger(theirs, mostMs)) {
      this.#keep(key, theirs);
      this.#onGiven('cache');
      return theirs;
    }
    const made = await make(signal);
    this.#onGiven('made');
    if (made.takenAtMs < this.#notBeforeMs()) {
      // Another has been made since, or will be.
      return made;
    }
    this.#keep(key, made);
    // Whoever waits for the answer does not wait for the cache.
    this.#cache
      .set(key, made.toJSON(), { ttl: this.#agesOf(made).staleMs })
      .catch(error => this.#logger.warn(`Could not keep ${key}: ${error}`));
    return made;
  }

  /** By its own clock, too, which nobody sets: the other one may be set back. */
  #keep(key: string, answer: T): void {
    const { staleMs } = this.#agesOf(answer);
    // None at all is for ever to the library.
    this.#kept.set(key, answer, { ttl: Math.max(1, Math.ceil(staleMs)) });
  }

  #isYounger(answer: T, mostMs = this.#agesOf(answer).freshMs): boolean {
    const age = ageMs(answer.takenAtMs, this.#now());
    if (age === Infinity) {
      this.#isAhead(answer);
    }
    return answer.takenAtMs >= this.#notBeforeMs() && age <= mostMs;
  }

  /** Said once: a replica whose clock is ahead has it happen with every answer. */
  #isAhead({ takenAtMs }: T): void {
    if (!this.#wasAhead) {
      this.#wasAhead = true;
      const at = (ms: number) => new Date(ms).toISOString();
      this.#logger.warn(
        `An answer that was kept is of ${at(takenAtMs)}, and it is ${at(
          this.#now(),
        )} only: a clock ran ahead. It is made anew; set the clocks of all replicas by NTP.`,
      );
    }
  }
}
