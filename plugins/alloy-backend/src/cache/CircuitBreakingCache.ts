import type {
  CacheService,
  CacheServiceOptions,
  CacheServiceSetOptions,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { JsonValue } from '@backstage/types';
import {
  ConsecutiveBreaker,
  IPolicy,
  TimeoutStrategy,
  circuitBreaker,
  handleAll,
  timeout,
  wrap,
} from 'cockatiel';

/** So long is waited for the cache: what is in it could have been made meanwhile. */
const PATIENCE_MS = 500;
/** So long one that failed, or was too slow, is not asked. */
const LEFT_ALONE_MS = 10_000;

/**
 * A cache without which all goes on: one that fails has nothing, and so has one
 * that does not answer at once, as a Redis that is away may queue what it is
 * asked for good. It is left alone for a while then, and that is said once.
 */
export class CircuitBreakingCache implements CacheService {
  readonly #cache: CacheService;
  readonly #policy: IPolicy;

  static create(options: {
    cache: CacheService;
    logger: LoggerService;
    patienceMs?: number;
    leftAloneMs?: number;
  }) {
    const {
      cache,
      logger,
      patienceMs = PATIENCE_MS,
      leftAloneMs = LEFT_ALONE_MS,
    } = options;
    const breaker = circuitBreaker(handleAll, {
      halfOpenAfter: leftAloneMs,
      breaker: new ConsecutiveBreaker(1),
    });
    let isAway = false;
    breaker.onBreak(reason => {
      if (!isAway) {
        isAway = true;
        const why = 'error' in reason ? `: ${reason.error}` : '';
        logger.warn(`The cache does not answer; all goes on without it${why}`);
      }
    });
    breaker.onReset(() => {
      isAway = false;
      logger.info('The cache answers again.');
    });
    return new CircuitBreakingCache(
      cache,
      wrap(breaker, timeout(patienceMs, TimeoutStrategy.Aggressive)),
    );
  }

  private constructor(cache: CacheService, policy: IPolicy) {
    this.#cache = cache;
    this.#policy = policy;
  }

  async get<T extends JsonValue>(key: string): Promise<T | undefined> {
    return this.#attempt(() => this.#cache.get<T>(key));
  }

  async set(
    key: string,
    value: JsonValue,
    options?: CacheServiceSetOptions,
  ): Promise<void> {
    await this.#attempt(() => this.#cache.set(key, value, options));
  }

  async delete(key: string): Promise<void> {
    await this.#attempt(() => this.#cache.delete(key));
  }

  withOptions(options: CacheServiceOptions): CacheService {
    return new CircuitBreakingCache(
      this.#cache.withOptions(options),
      this.#policy,
    );
  }

  async #attempt<T>(ask: () => Promise<T>): Promise<T | undefined> {
    try {
      return await this.#policy.execute(ask);
    } catch {
      // It was said when the breaker heard of it first.
      return undefined;
    }
  }
}
