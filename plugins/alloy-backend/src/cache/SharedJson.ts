import type {
  CacheService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { EncodedJson } from './EncodedJson';
import {
  Ages,
  AnswerOrigin,
  REFRESHED_MS,
  SharedAnswers,
} from './SharedAnswers';

/** Compressed; most take a few kB, and a ConfigMap has 1 MiB at most. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Answers of one kind, each made and encoded once for all who are given the same. */
export class SharedJson {
  readonly #answers: SharedAnswers<EncodedJson>;

  static create(options: {
    cache: CacheService;
    logger: LoggerService;
    ages: Ages;
    /** @see SharedAnswers.create */
    notBeforeMs?: () => number;
    /** @see SharedAnswers.create */
    onGiven?: (origin: AnswerOrigin) => void;
  }) {
    return new SharedJson(options);
  }

  private constructor(options: Parameters<typeof SharedJson.create>[0]) {
    this.#answers = SharedAnswers.create({
      ...options,
      unpack: EncodedJson.fromJSON,
      mostBytes: MOST_BYTES,
    });
  }

  /**
   * The answer for a key.
   *
   * @param options.refresh whether it is wanted as it is now
   * @param options.make gives it as of the moment at which it is called, in
   *   Unix milliseconds
   * @throws what `make` throws
   */
  async get(options: {
    key: string;
    refresh: boolean;
    signal: AbortSignal;
    make(signal: AbortSignal, nowMs: number): Promise<unknown>;
  }): Promise<EncodedJson> {
    const { key, refresh, signal, make } = options;
    return this.#answers.get({
      key,
      signal,
      mostMs: refresh ? REFRESHED_MS : undefined,
      async make(within) {
        const nowMs = Date.now();
        return EncodedJson.of(await make(within, nowMs), nowMs);
      },
    });
  }
}
