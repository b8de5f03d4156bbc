interface Flight<T> {
  readonly answer: Promise<T>;
  readonly controller: AbortController;
  waiting: number;
}

/**
 * Does work once for all who want it at the same time, and stops when none of
 * them waits any more.
 */
export class SingleFlight<T> {
  readonly #flights = new Map<string, Flight<T>>();

  /** Whether work for this key is under way. */
  has(key: string): boolean {
    return this.#flights.has(key);
  }

  /**
   * What the work under way for this key gives; without one, `work` is begun.
   *
   * @param signal ends the waiting of this one; without it the work always
   *   comes to its end
   * @throws what the work throws, or the signal's reason
   */
  async join(
    key: string,
    work: (signal: AbortSignal) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    signal?.throwIfAborted();
    const flight = this.#flights.get(key) ?? this.#begin(key, work);
    flight.waiting += 1;
    if (!signal) {
      return flight.answer;
    }
    return new Promise<T>((resolve, reject) => {
      const leave = () => {
        flight.waiting -= 1;
        if (flight.waiting === 0) {
          // Whoever comes now shall not join what is ending.
          this.#end(key, flight);
          flight.controller.abort(signal.reason);
        }
        reject(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      flight.answer
        .finally(() => signal.removeEventListener('abort', leave))
        .then(resolve, reject);
    });
  }

  #begin(key: string, work: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const controller = new AbortController();
    const flight: Flight<T> = {
      // Later, so that it has its place when the work begins.
      answer: Promise.resolve()
        .then(() => work(controller.signal))
        .finally(() => this.#end(key, flight)),
      controller,
      waiting: 0,
    };
    // Those who wait hear of it; when all have left, nobody has to.
    flight.answer.catch(() => {});
    this.#flights.set(key, flight);
    return flight;
  }

  #end(key: string, flight: Flight<T>) {
    if (this.#flights.get(key) === flight) {
      this.#flights.delete(key);
    }
  }
}
