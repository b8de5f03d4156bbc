import type { LoggerService } from '@backstage/backend-plugin-api';
import type { JsonValue } from '@backstage/types';
import type { Knex } from 'knex';
import type { AlloyDatabase } from './AlloyDatabase';
import { chunks } from './chunks';
import { clockAhead } from './clockAhead';
import { entityKey } from './entityKey';
import { storedText } from './storedText';

const HOUR_MS = 60 * 60_000;
/** For so long there is one for each hour, and then one for each day. */
const HOURS_KEPT_MS = 48 * HOUR_MS;

/** How many letters of a moment say in which it is. */
const PERIODS = { hour: 13, day: 10 } as const;

/** How close together saved digests stand. */
export type DigestPeriod = keyof typeof PERIODS;

/** A digest, and when it was made: ISO 8601 in UTC. */
export interface SavedDigest<Digest> {
  readonly at: string;
  readonly digest: Digest;
}

interface LatestRow {
  readonly entity_key: string;
  readonly entity_ref: string;
  readonly made_at: string;
  readonly digest: string;
}

interface HistoryRow extends Omit<LatestRow, 'entity_ref'> {
  readonly period: DigestPeriod;
  readonly slot: string;
}

/**
 * What reports on clusters come to, for all replicas: the latest of each
 * cluster, the last of each hour for two days, and the last of each day for as
 * long as history is kept.
 */
export class DigestStore<Digest> {
  readonly #database: AlloyDatabase;
  readonly #logger: LoggerService;
  readonly #parse: (json: JsonValue) => Digest;
  #hasRefused = false;

  static create<Digest>(options: {
    database: AlloyDatabase;
    logger: LoggerService;
    /** Makes of JSON what it was; throws when it was made by another version. */
    parse: (json: JsonValue) => Digest;
  }) {
    return new DigestStore<Digest>(options);
  }

  private constructor(options: {
    database: AlloyDatabase;
    logger: LoggerService;
    parse: (json: JsonValue) => Digest;
  }) {
    this.#database = options.database;
    this.#logger = options.logger;
    this.#parse = options.parse;
  }

  /**
   * Saves the digest of a cluster as it was at a moment. An older one never
   * takes the place of a newer one, whichever replica comes last; only what a
   * clock that ran ahead has left is replaced.
   *
   * @param entityRef of the cluster
   * @param at when it was made, as `Date.toISOString` writes it
   * @throws DatabaseFailure when it could not be saved
   */
  async save(entityRef: string, at: string, digest: Digest): Promise<void> {
    const row = {
      entity_key: entityKey(entityRef),
      made_at: at,
      digest: JSON.stringify(digest),
    };
    await this.#database.transaction(async tx => {
      await tx('digests')
        .insert({ ...row, entity_ref: storedText(entityRef) })
        .onConflict('entity_key')
        .merge()
        .where(isOlder('digests', at));
      const slots = (Object.keys(PERIODS) as DigestPeriod[]).map(period => ({
        ...row,
        period,
        slot: slotOf(at, period),
      }));
      await tx('digest_history')
        .insert(slots)
        .onConflict(['entity_key', 'period', 'slot'])
        .merge()
        .where(isOlder('digest_history', at));
    });
  }

  /**
   * The latest digests, by the references that were asked for. A cluster that
   * nobody looked at while history is kept, or of which what is saved can't be
   * read, is not among them: it is unknown.
   *
   * @throws DatabaseFailure when they could not be read
   */
  async latest(
    entityRefs: readonly string[],
  ): Promise<ReadonlyMap<string, SavedDigest<Digest>>> {
    const rows = await this.#rows<LatestRow>(entityRefs, (tx, keys) =>
      tx<LatestRow>('digests').whereIn('entity_key', keys),
    );
    const byKey = new Map(rows.map(row => [row.entity_key, row]));
    const found = new Map<string, SavedDigest<Digest>>();
    for (const entityRef of entityRefs) {
      const row = byKey.get(entityKey(entityRef));
      const saved = row && this.#savedOf(row);
      if (saved) {
        found.set(entityRef, saved);
      }
    }
    return found;
  }

  /**
   * The digests of a time, the earliest first, by the references that were
   * asked for; clusters of which there is none are not among them. There is
   * one for each hour of the last two days, and one for each day before, and
   * none for a time when nobody looked.
   *
   * @param options.from included, and `to` not: ISO 8601 in UTC
   * @throws DatabaseFailure when they could not be read
   */
  async between(options: {
    entityRefs: readonly string[];
    from: string;
    to: string;
    period: DigestPeriod;
  }): Promise<ReadonlyMap<string, readonly SavedDigest<Digest>[]>> {
    const { entityRefs, from, to, period } = options;
    const rows = await this.#rows<HistoryRow>(entityRefs, (tx, keys) =>
      tx<HistoryRow>('digest_history')
        .whereIn('entity_key', keys)
        .andWhere('period', period)
        .andWhere('slot', '>=', slotOf(from, period))
        .andWhere('slot', '<', to)
        .andWhere('made_at', '>=', from)
        .andWhere('made_at', '<', to)
        .orderBy('made_at'),
    );
    const byKey = new Map<string, SavedDigest<Digest>[]>();
    for (const row of rows) {
      const saved = this.#savedOf(row);
      if (saved) {
        const before = byKey.get(row.entity_key) ?? [];
        before.push(saved);
        byKey.set(row.entity_key, before);
      }
    }
    return new Map(
      entityRefs.flatMap(entityRef => {
        const saved = byKey.get(entityKey(entityRef));
        return saved ? [[entityRef, saved] as const] : [];
      }),
    );
  }

  /**
   * Forgets what is older than it is kept.
   *
   * @param keepMs for how long, in milliseconds
   */
  async forgetOld(now: Date, keepMs: number): Promise<void> {
    const ago = (ms: number) => new Date(now.getTime() - ms).toISOString();
    const hours = ago(Math.min(HOURS_KEPT_MS, keepMs));
    await this.#database.transaction(async tx => {
      await tx('digests').where('made_at', '<', ago(keepMs)).delete();
      await tx('digest_history')
        .where({ period: 'hour' })
        .andWhere('slot', '<', slotOf(hours, 'hour'))
        .delete();
      await tx('digest_history')
        .where({ period: 'day' })
        .andWhere('slot', '<', slotOf(ago(keepMs), 'day'))
        .delete();
    });
  }

  /** In one statement each for as many clusters as one takes. */
  async #rows<Row>(
    entityRefs: readonly string[],
    query: (tx: Knex, keys: string[]) => PromiseLike<unknown[]>,
  ): Promise<Row[]> {
    if (entityRefs.length === 0) {
      return [];
    }
    const keys = [...new Set(entityRefs.map(entityKey))];
    return this.#database.transaction(async tx => {
      const rows: unknown[] = [];
      for (const some of chunks(keys)) {
        rows.push(...(await query(tx, some)));
      }
      return rows as Row[];
    });
  }

  #savedOf(row: {
    made_at: string;
    digest: string;
  }): SavedDigest<Digest> | undefined {
    try {
      const digest = this.#parse(JSON.parse(row.digest));
      return { at: row.made_at, digest };
    } catch (error) {
      if (!this.#hasRefused) {
        this.#hasRefused = true;
        this.#logger.warn(
          `A digest of ${row.made_at} can't be read, as another version made it; the next report takes its place: ${error}`,
        );
      }
      return undefined;
    }
  }
}

/** Of the row that is there already. */
function isOlder(table: string, at: string) {
  return (row: Knex.QueryBuilder) => {
    row
      .where(`${table}.made_at`, '<', at)
      .orWhere(`${table}.made_at`, '>', clockAhead(at));
  };
}

/** When the hour or the day of a moment began, as a text that sorts with moments. */
function slotOf(at: string, period: DigestPeriod): string {
  const letters = at.slice(0, PERIODS[period]);
  return period === 'day'
    ? `${letters}T00:00:00.000Z`
    : `${letters}:00:00.000Z`;
}
