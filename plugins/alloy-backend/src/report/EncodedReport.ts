import type { JsonObject } from '@backstage/types';
import { Report } from '@alloy-fleet/backstage-plugin-alloy-common';
import type { CollectorName } from '@alloy-fleet/alloy-advisor';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { EncodedJson } from '../cache/EncodedJson';
import type { Dated } from '../cache/SharedAnswers';
import { Seen, seesAll } from './seenBy';

/** Kinds of viewers of one report whose parts of it are kept. */
const MOST_KINDS = 20;

const contentsSchema = z.object({
  collectors: z
    .array(z.object({ namespace: z.string(), name: z.string() }))
    .optional(),
  hostRefs: z.array(z.string()),
});

/** What of a report has to be known before it is read. */
type Contents = z.infer<typeof contentsSchema>;

/** A report that holds everything, as it is kept, and as it is sent to who may see what of it. */
export class EncodedReport implements Dated {
  readonly #whole: EncodedJson;
  readonly #contents: Contents;
  readonly #seen = new LRUCache<string, Promise<EncodedJson>>({
    max: MOST_KINDS,
  });

  static async of(report: Report): Promise<EncodedReport> {
    const { collectors, hosts, takenAt } = report.snapshot;
    return new EncodedReport(
      await EncodedJson.of(
        { ...report, mayReadConfigurations: true },
        Date.parse(takenAt),
      ),
      {
        collectors: collectors.known
          ? collectors.value.map(({ namespace, name }) => ({ namespace, name }))
          : undefined,
        hostRefs: hosts.known
          ? hosts.value.flatMap(it => it.entityRef ?? [])
          : [],
      },
    );
  }

  private constructor(whole: EncodedJson, contents: Contents) {
    this.#whole = whole;
    this.#contents = contents;
  }

  get takenAtMs(): number {
    return this.#whole.takenAtMs;
  }

  get sizeBytes(): number {
    return 2 * this.#whole.sizeBytes;
  }

  /** The collectors that it is about; undefined where they are not known. */
  get collectors(): readonly CollectorName[] | undefined {
    return this.#contents.collectors;
  }

  /** Hosts of the catalog in it, by their references. */
  get hostRefs(): readonly string[] {
    return this.#contents.hostRefs;
  }

  /**
   * What is sent to those who may see so much.
   *
   * @param reduce takes the rest out of the whole; asked once for all of them
   * @throws what `reduce` throws
   */
  async body(
    seen: Seen,
    reduce: (whole: EncodedJson, seen: Seen) => Promise<EncodedJson>,
  ): Promise<EncodedJson> {
    if (seesAll(seen)) {
      return this.#whole;
    }
    const key = JSON.stringify(seen);
    const kept = this.#seen.get(key);
    if (kept) {
      return kept;
    }
    const reduced = reduce(this.#whole, seen);
    this.#seen.set(key, reduced);
    // Whoever comes next may have more luck.
    reduced.catch(() => this.#seen.delete(key));
    return reduced;
  }

  /** As a cache of JSON holds it. */
  toJSON(): JsonObject {
    return { ...this.#whole.toJSON(), contents: this.#contents as JsonObject };
  }

  /** Undefined for what another version of the plugin put into a cache. */
  static fromJSON(json: unknown): EncodedReport | undefined {
    const whole = EncodedJson.fromJSON(json);
    const parsed = z.object({ contents: contentsSchema }).safeParse(json);
    return whole && parsed.success
      ? new EncodedReport(whole, parsed.data.contents)
      : undefined;
  }
}
