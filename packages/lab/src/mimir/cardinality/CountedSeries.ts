import type { Labels } from '../../prometheus';

/** So many series take seconds to list, where Mimir reads its index. */
const MANY_SERIES = 50_000;
const REMEMBERED_MS = 10 * 60_000;

type Counts = ReadonlyMap<string, unknown>;

/**
 * Lists series to count them, and remembers what was counted where there are
 * very many: those of a large world do not change.
 */
export class CountedSeries {
  readonly #counts = new Map<string, { untilMs: number; counts: Counts }>();
  readonly #listing = new Map<string, Promise<readonly Labels[]>>();

  /**
   * What `count` makes of the series that `list` gives.
   *
   * @param options.key which series they are
   * @param options.counted what is made of them
   */
  async get<T>(options: {
    key: string;
    counted: string;
    nowMs: number;
    list: () => Promise<readonly Labels[]>;
    count: (series: readonly Labels[]) => T;
  }): Promise<T> {
    const { key, counted, nowMs, list, count } = options;
    const remembered = this.#counts.get(key);
    const isFresh = remembered !== undefined && nowMs < remembered.untilMs;
    if (isFresh && remembered.counts.has(counted)) {
      return remembered.counts.get(counted) as T;
    }
    const series = await this.#list(key, list);
    const found = count(series);
    if (series.length > MANY_SERIES) {
      const others = isFresh ? this.#counts.get(key)!.counts : [];
      this.#counts.set(key, {
        untilMs: isFresh ? remembered.untilMs : nowMs + REMEMBERED_MS,
        counts: new Map([...others, [counted, found]]),
      });
    }
    return found;
  }

  /** Once for all who ask at the same time. */
  #list(
    key: string,
    list: () => Promise<readonly Labels[]>,
  ): Promise<readonly Labels[]> {
    let listing = this.#listing.get(key);
    if (!listing) {
      listing = list().finally(() => this.#listing.delete(key));
      this.#listing.set(key, listing);
    }
    return listing;
  }
}
