import type { Response } from 'express';

/** What one viewer's pages ask at the same time, several times over. */
const MOST_AT_ONCE = 40;
const RETRY_AFTER_SECONDS = 2;

/** That somebody asks for more at the same time than one may; a 429. */
export class TooManyRequestsError extends Error {
  // Backstage's error handler answers with it.
  readonly statusCode = 429;

  constructor() {
    super(
      `You ask for more than ${MOST_AT_ONCE} things at the same time. Try again in ${RETRY_AFTER_SECONDS} seconds.`,
    );
    this.name = 'TooManyRequestsError';
  }
}

/**
 * Bounds how much each one asks for at the same time, so that one who floods
 * the portal is told so, and nobody else waits behind him.
 */
export class RequestLimit {
  readonly #underWay = new Map<string, number>();

  /**
   * Does something for somebody, if he does not ask for too much already.
   *
   * @throws TooManyRequestsError, after saying by Retry-After when to come
   *   again; and what `answer` throws
   */
  async within<T>(
    who: string,
    response: Response,
    answer: () => Promise<T>,
  ): Promise<T> {
    const underWay = this.#underWay.get(who) ?? 0;
    if (underWay >= MOST_AT_ONCE) {
      response.set('Retry-After', String(RETRY_AFTER_SECONDS));
      throw new TooManyRequestsError();
    }
    this.#underWay.set(who, underWay + 1);
    try {
      return await answer();
    } finally {
      const left = (this.#underWay.get(who) ?? 1) - 1;
      if (left > 0) {
        this.#underWay.set(who, left);
      } else {
        this.#underWay.delete(who);
      }
    }
  }
}
