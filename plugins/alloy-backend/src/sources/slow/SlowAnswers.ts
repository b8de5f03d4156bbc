import type {
  CacheService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { Shape } from '@alloy-fleet/alloy-advisor';
import { LRUCache } from 'lru-cache';
import { SharedAnswers } from '../../cache/SharedAnswers';
import { SourceFailure } from '../SourceFailure';
import { SlowAnswer } from './SlowAnswer';
import { sooner } from './sooner';

/** What takes no longer than this is asked anew for each report, which waits for it. */
const QUICK_MS = 1_000;
/**
 * For so many times what it cost an answer is fresh: the source is at work on
 * it for a fifth of the time at most.
 */
const WORTH = 4;
/** Older ones are not given: what checks measure changes within minutes. */
const STALE_MS = 5 * 60_000;
/** So long the source may take before it is given up. */
const MOST_MS = 2 * 60_000;
const MOST_FAILED = 10_000;
/** As JSON. */
const MOST_BYTES = 32 * 1024 * 1024;

/**
 * What a source may take longer for than a report waits. While it is quick, it
 * is asked for every report. When it is not, reports get what it said last, with
 * its date, and it is asked anew behind them, the more seldom the more it costs.
 */
export class SlowAnswers<T> {
  readonly #answers: SharedAnswers<SlowAnswer<T>>;
  readonly #now: () => number;
  /** Those of whom asking anew failed, which what they said last must not hide. */
  readonly #failed = new LRUCache<string, true>({ max: MOST_FAILED });

  static create<T>(options: {
    shape: Shape<T>;
    cache: CacheService;
    logger: LoggerService;
    /** Unix milliseconds. */
    now?: () => number;
    /** @see SharedAnswers.create */
    notBeforeMs?: () => number;
  }): SlowAnswers<T> {
    const { shape, now = Date.now, cache, logger, notBeforeMs } = options;
    return new SlowAnswers(
      SharedAnswers.create<SlowAnswer<T>>({
        cache,
        logger,
        unpack: SlowAnswer.unpacking(shape),
        ages: ({ costMs }) => ({
          freshMs: WORTH * costMs,
          staleMs: STALE_MS,
        }),
        mostBytes: MOST_BYTES,
        now,
        notBeforeMs,
      }),
      now,
    );
  }

  private constructor(
    answers: SharedAnswers<SlowAnswer<T>>,
    now: () => number,
  ) {
    this.#answers = answers;
    this.#now = now;
  }

  /**
   * The newest answer that is there before `patience` ends.
   *
   * @param options.patience ends the waiting; the asking goes on, so that the
   *   next one has it
   * @throws SourceFailure: why it was not given, or that it takes longer
   */
  async get(options: {
    key: string;
    patience: AbortSignal;
    make(signal: AbortSignal, note: (partial: string) => void): Promise<T>;
  }): Promise<SlowAnswer<T>> {
    const { key, patience } = options;
    const hasFailed = this.#failed.has(key);
    const kept = hasFailed ? undefined : this.#answers.kept(key);
    const isQuick = kept !== undefined && kept.costMs <= QUICK_MS;
    const answer = this.#answers.get({
      key,
      // A slow one is given as it is kept, here or by another replica; a quick
      // one not, and nothing after a failure.
      mostMs: hasFailed || isQuick ? 0 : undefined,
      make: signal => this.#make(key, signal, options.make),
    });
    return sooner(answer, patience, () => {
      if (kept) {
        return kept;
      }
      throw new SourceFailure(
        'timed-out',
        'It needs longer to answer than a report waits, and is being asked: the next report may have it.',
      );
    });
  }

  async #make(
    key: string,
    signal: AbortSignal,
    make: Parameters<SlowAnswers<T>['get']>[0]['make'],
  ): Promise<SlowAnswer<T>> {
    const takenAtMs = this.#now();
    const notes = new Set<string>();
    try {
      const value = await make(
        AbortSignal.any([signal, AbortSignal.timeout(MOST_MS)]),
        it => notes.add(it),
      );
      this.#failed.delete(key);
      // The clock may have been set meanwhile.
      const costMs = Math.min(Math.max(0, this.#now() - takenAtMs), MOST_MS);
      return new SlowAnswer({ takenAtMs, costMs, value, notes: [...notes] });
    } catch (error) {
      this.#failed.set(key, true);
      throw error;
    }
  }
}
