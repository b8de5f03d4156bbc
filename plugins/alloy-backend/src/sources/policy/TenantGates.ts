import { LRUCache } from 'lru-cache';
import PQueue from 'p-queue';
import { SourceFailure } from '../SourceFailure';

/** What Mimir and Loki take from one client without making others wait. */
const MOST_AT_ONCE = 2;
/** So many wait for their turn; more would wait for longer than any report does. */
const MOST_WAITING = 2_000;
/** Questions in a row that must go well before there are more at a time again. */
const CALM = 20;

/** Lets so many questions to one tenant through at a time. */
export class TenantGate {
  readonly #queue = new PQueue({ concurrency: MOST_AT_ONCE });
  readonly #behind = new PQueue({ concurrency: 1 });
  #calm = 0;

  /** How many questions may be under way now. */
  get width(): number {
    return this.#queue.concurrency;
  }

  /** How many questions wait for their turn. */
  get waiting(): number {
    return this.#queue.size + this.#behind.size;
  }

  /**
   * Asks when it is its turn. When the tenant says that it is asked too much,
   * half as many questions are let through, until it has been well for a while.
   *
   * @throws what `ask` throws, or the signal's reason when it ended meanwhile
   */
  async pass<T>(signal: AbortSignal, ask: () => Promise<T>): Promise<T> {
    return this.#enter(signal, ask, 0);
  }

  /**
   * The same for one of many long questions that nobody waits for: they go one
   * at a time, after all others, and leave room for them.
   */
  async passBehind<T>(signal: AbortSignal, ask: () => Promise<T>): Promise<T> {
    return this.#behind.add(() => this.#enter(signal, ask, -1));
  }

  async #enter<T>(
    signal: AbortSignal,
    ask: () => Promise<T>,
    priority: number,
  ): Promise<T> {
    if (this.#queue.size >= MOST_WAITING) {
      throw new SourceFailure(
        'failed',
        `The portal has ${MOST_WAITING} questions to this tenant waiting already. Try again in a minute.`,
      );
    }
    const turn = async () => {
      signal.throwIfAborted();
      try {
        const answer = await ask();
        this.#wentWell();
        return answer;
      } catch (error) {
        if (SourceFailure.of(error).retry === 'less') {
          this.#wasTooMuch();
        }
        throw error;
      }
    };
    return this.#queue.add(turn, { priority });
  }

  #wentWell() {
    this.#calm += 1;
    if (this.#calm >= CALM && this.width < MOST_AT_ONCE) {
      this.#calm = 0;
      this.#queue.concurrency = this.width + 1;
    }
  }

  #wasTooMuch() {
    this.#calm = 0;
    this.#queue.concurrency = Math.max(1, Math.floor(this.width / 2));
  }
}

/** The gates of all tenants that are asked, by store and tenant; those of any cluster are one. */
export class TenantGates {
  readonly #gates = new LRUCache<string, TenantGate>({ max: 1_000 });

  /** How many questions wait for their turn at any of them. */
  get waiting(): number {
    return [...this.#gates.values()].reduce((sum, it) => sum + it.waiting, 0);
  }

  of(baseUrl: string, tenant = ''): TenantGate {
    const key = JSON.stringify([baseUrl, tenant]);
    const gate = this.#gates.get(key) ?? new TenantGate();
    this.#gates.set(key, gate);
    return gate;
  }
}
