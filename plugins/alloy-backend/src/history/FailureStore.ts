import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import type { EndedFinding } from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Knex } from 'knex';
import type { Episode } from './Episode';
import { Followed, Remembered, isGap } from './followFailures';

const PACKAGE = '@alloy-fleet/backstage-plugin-alloy-backend';
/** Rows in a statement: databases bound the values of one. */
const CHUNK = 200;
/** So many kinds of viewers of one cluster are remembered, those who looked last. */
const MOST_VIEWS = 20;

/** A cluster, and those who may see the same of it. */
export interface View {
  readonly id: string;
  /** The same for all views of a cluster. */
  readonly cluster: string;
  readonly entityRef: string;
}

interface ViewRow {
  readonly id: string;
  readonly cluster: string;
  readonly entity_ref: string;
  readonly last_at: string | null;
  readonly unknowns: string | null;
}

interface FailureRow {
  readonly view_id: string;
  readonly finding: string;
  readonly described: string;
  readonly first_seen_at: string;
  readonly not_failing_at: string | null;
  readonly steady_from: string;
  readonly last_seen_at: string | null;
  readonly ended_at: string | null;
}

/**
 * Failures in the plugin's database, which all replicas of the backend share.
 * A report costs five statements, and some more when what fails has changed:
 * one for 200 findings.
 */
export class FailureStore {
  readonly #knex: Knex;

  /** Opens the database and brings its tables up to date. */
  static async open(database: DatabaseService): Promise<FailureStore> {
    const knex = await database.getClient();
    if (!database.migrations?.skip) {
      await knex.migrate.latest({
        directory: resolvePackagePath(PACKAGE, 'migrations'),
      });
    }
    return new FailureStore(knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Remembers what a report says, and gives what failed and fails. One that is
   * older than what is remembered already changes nothing.
   *
   * @param options.gapMs views that were looked at since can lend what they saw
   */
  async follow(options: {
    view: View;
    takenAt: string;
    gapMs: number;
    decide: (before: Remembered) => Followed;
  }): Promise<ReadonlyMap<string, Episode>> {
    const { view, takenAt, gapMs, decide } = options;
    return this.#knex.transaction(async tx => {
      const row = await lockView(tx, view);
      const open = await readOpen(tx, view.id);
      const lastAt = row.last_at ?? undefined;
      if (lastAt && lastAt >= takenAt) {
        return open;
      }
      if (!lastAt) {
        await dropOldViews(tx, view);
      }
      const followed = decide({
        lastAt,
        unknowns: row.unknowns ? JSON.parse(row.unknowns) : {},
        open,
        lent:
          !lastAt || isGap(lastAt, takenAt, gapMs)
            ? await readLent(tx, view, agoFrom(takenAt, gapMs))
            : undefined,
      });
      await write(tx, view.id, followed, { takenAt, lastAt });
      return followed.failing;
    });
  }

  /** What ended at a moment or later, the latest first. */
  async endedSince(
    view: View,
    since: string,
    most: number,
  ): Promise<EndedFinding[]> {
    const rows = await this.#knex<FailureRow>('failures')
      .where('view_id', view.id)
      .andWhere('ended_at', '>=', since)
      .orderBy([
        { column: 'ended_at', order: 'desc' },
        { column: 'first_seen_at', order: 'desc' },
        { column: 'finding' },
      ])
      .limit(most);
    return rows.map(row => ({
      ...JSON.parse(row.described),
      firstSeenAt: row.first_seen_at,
      lastSeenAt: row.last_seen_at,
      endedAt: row.ended_at,
    }));
  }

  /** Forgets what ended, and what was seen or looked at last, before a moment. */
  async forget(before: string): Promise<void> {
    await this.#knex('failures').where('ended_at', '<', before).delete();
    await this.#knex('failures')
      .whereNull('ended_at')
      .andWhere('last_seen_at', '<', before)
      .delete();
    await this.#knex.transaction(async tx => {
      const old = tx<ViewRow>('failure_views')
        .where('last_at', '<', before)
        .select('id');
      await tx('failures').whereIn('view_id', old.clone()).delete();
      await tx('failure_views').where('last_at', '<', before).delete();
    });
  }
}

/** The view's row, which no other replica writes until the transaction ends. */
async function lockView(tx: Knex, { id, cluster, entityRef }: View) {
  await tx('failure_views')
    .insert({ id, cluster, entity_ref: entityRef })
    .onConflict('id')
    .ignore();
  const row = await tx<ViewRow>('failure_views')
    .where({ id })
    .forUpdate()
    .first();
  if (!row) {
    throw new Error(`The row of ${entityRef} is gone as it was written.`);
  }
  return row;
}

/** Policies can make everybody see something else: those who looked last are kept. */
async function dropOldViews(tx: Knex, { id, cluster }: View) {
  const rows = await tx<ViewRow>('failure_views')
    .where({ cluster })
    .whereNot({ id })
    .orderBy('last_at', 'desc')
    .offset(MOST_VIEWS - 1)
    .limit(CHUNK)
    .select('id');
  const ids = rows.map(it => it.id);
  if (ids.length > 0) {
    await tx('failures').whereIn('view_id', ids).delete();
    await tx('failure_views').whereIn('id', ids).delete();
  }
}

async function readOpen(tx: Knex, viewId: string) {
  const rows = await tx<FailureRow>('failures')
    .where('view_id', viewId)
    .whereNull('ended_at');
  return new Map(rows.map(row => [row.finding, episodeOf(row)] as const));
}

/** What the one who looked last sees failing, if that was not long ago. */
async function readLent(tx: Knex, { id, cluster }: View, since: string) {
  const lender = await tx<ViewRow>('failure_views')
    .where({ cluster })
    .whereNot({ id })
    .andWhere('last_at', '>=', since)
    .orderBy('last_at', 'desc')
    .first();
  const open = lender ? await readOpen(tx, lender.id) : [];
  // What it can't tell either is nothing to lend.
  return new Map([...open].filter(([, it]) => !it.lastSeenAt));
}

async function write(
  tx: Knex,
  viewId: string,
  { changed, lost, ended, unknowns }: Followed,
  { takenAt, lastAt }: { takenAt: string; lastAt?: string },
) {
  for (const some of chunks(changed)) {
    await tx('failures')
      .insert(some.map(it => rowOf(viewId, it)))
      .onConflict(['view_id', 'finding'])
      .merge();
  }
  for (const ids of chunks(lost)) {
    await tx('failures')
      .where('view_id', viewId)
      .whereIn('finding', ids)
      .update({ last_seen_at: lastAt });
  }
  for (const ids of chunks(ended)) {
    await tx('failures')
      .where('view_id', viewId)
      .whereIn('finding', ids)
      .update({
        ended_at: takenAt,
        last_seen_at: tx.raw('coalesce(last_seen_at, ?)', [lastAt ?? takenAt]),
      });
  }
  await tx('failure_views')
    .where('id', viewId)
    .update({ last_at: takenAt, unknowns: JSON.stringify(unknowns) });
}

function rowOf(viewId: string, episode: Episode): FailureRow {
  return {
    view_id: viewId,
    finding: episode.id,
    described: JSON.stringify(episode.described),
    first_seen_at: episode.firstSeenAt,
    not_failing_at: episode.notFailingAt ?? null,
    steady_from: episode.steadyFrom,
    last_seen_at: episode.lastSeenAt ?? null,
    // One that begins anew takes the place of the one that ended.
    ended_at: null,
  };
}

function episodeOf(row: FailureRow): Episode {
  return {
    id: row.finding,
    described: JSON.parse(row.described),
    firstSeenAt: row.first_seen_at,
    notFailingAt: row.not_failing_at ?? undefined,
    steadyFrom: row.steady_from,
    lastSeenAt: row.last_seen_at ?? undefined,
  };
}

function agoFrom(at: string, ms: number): string {
  return new Date(Date.parse(at) - ms).toISOString();
}

function chunks<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / CHUNK) }, (_, index) =>
    list.slice(index * CHUNK, (index + 1) * CHUNK),
  );
}
