import type { EndedFinding } from '@alloy-fleet/backstage-plugin-alloy-common';
import type { Knex } from 'knex';
import type { AlloyDatabase } from './AlloyDatabase';
import { chunks } from './chunks';
import { clockAhead } from './clockAhead';
import type { Episode, Followed, Remembered } from './Episode';
import { EpisodeRow, ViewRow, toEpisode, toRow } from './episodeRows';
import { entityKey } from './entityKey';
import type { FindingEvents } from './FindingEvents';
import { isGap } from './isGap';
import { TimeRange, readEvents } from './readEvents';
import { storedText } from './storedText';

/** So many kinds of viewers of one cluster are remembered, those who looked last. */
const MOST_VIEWS = 20;
/** Views that are forgotten at once. */
const SOME_VIEWS = 200;
/** So many failures that ended are kept of a view: one that comes and goes may have thousands. */
const MOST_ENDED = 20_000;
const MOST_READ = 20_000;

/** A cluster, and those who may see the same of it. */
export interface View {
  readonly id: string;
  /** The same for all views of a cluster. */
  readonly cluster: string;
  readonly entityRef: string;
  /** Whether it is what the portal sees, and no viewer for himself. */
  readonly byPortal: boolean;
}

/** What is remembered once a report was taken in. */
export interface FollowedView {
  /** What failed and fails, by its id. */
  readonly failing: ReadonlyMap<string, Episode>;
  /** What ended lately, the latest first. */
  readonly ended: readonly EndedFinding[];
  /** What was remembered from this moment, which has not come yet: a clock ran ahead. */
  readonly setBackFrom?: string;
}

/**
 * When findings began to fail and when that ended, for all replicas. A report
 * costs four statements in one transaction, and some more when what fails has
 * changed: one for 500 findings.
 */
export class EpisodeStore {
  readonly #database: AlloyDatabase;

  static create(options: { database: AlloyDatabase }) {
    return new EpisodeStore(options);
  }

  private constructor(options: Parameters<typeof EpisodeStore.create>[0]) {
    this.#database = options.database;
  }

  /**
   * Remembers what a report says, and gives what failed and fails. One that is
   * older than what is remembered already changes nothing.
   *
   * @param options.takenAt when the report was made; ISO 8601 in UTC
   * @param options.gapMs views that were looked at since can lend what they saw
   * @param options.endedSince what ended then or later is given, `mostEnded` of it
   * @param options.decide what the report changes; it may be asked again
   * @throws DatabaseFailure when it could not be remembered
   */
  async follow(options: {
    view: View;
    takenAt: string;
    gapMs: number;
    endedSince: string;
    mostEnded: number;
    decide: (before: Remembered) => Followed;
  }): Promise<FollowedView> {
    const { view, takenAt, endedSince, mostEnded } = options;
    return this.#database.transaction(async tx => {
      const { failing, setBackFrom } = await followIn(tx, options);
      const ended = await readEnded(tx, view.id, {
        since: endedSince,
        until: clockAhead(takenAt),
        most: mostEnded,
      });
      return { failing, ended, setBackFrom };
    });
  }

  /**
   * What began and what ended of some clusters in a time, as the portal saw it,
   * by the references that were asked for. One at which the portal never
   * looked is not among them: nothing is known of it.
   *
   * @throws DatabaseFailure when it could not be read
   */
  async events(
    entityRefs: readonly string[],
    range: TimeRange,
  ): Promise<ReadonlyMap<string, FindingEvents>> {
    return this.#database.transaction(tx =>
      readEvents(tx, { entityRefs, range, most: MOST_READ }),
    );
  }

  /** Forgets what ended, and what was seen or looked at last, before a moment. */
  async forget(before: string): Promise<void> {
    await this.#database.transaction(async tx => {
      await tx('failure_episodes').where('ended_at', '<', before).delete();
      await tx('failure_episodes')
        .whereNull('ended_at')
        .andWhere('last_seen_at', '<', before)
        .delete();
    });
    await this.#database.transaction(async tx => {
      const old = await tx<ViewRow>('failure_views')
        .where('last_at', '<', before)
        .pluck('id');
      for (const ids of chunks(old)) {
        await dropViews(tx, ids);
      }
    });
    await this.#forgetMost();
  }

  /** Of what comes and goes all day the latest is kept, and it is said from when on. */
  async #forgetMost(): Promise<void> {
    await this.#database.transaction(async tx => {
      const full: string[] = await tx('failure_episodes')
        .whereNotNull('ended_at')
        .groupBy('view_id')
        .havingRaw('count(*) > ?', [MOST_ENDED])
        .pluck('view_id');
      for (const id of full) {
        const { ended_at: until } = await tx('failure_episodes')
          .where('view_id', id)
          .whereNotNull('ended_at')
          .orderBy('ended_at', 'desc')
          .offset(MOST_ENDED)
          .first('ended_at');
        await tx('failure_episodes')
          .where('view_id', id)
          .andWhere('ended_at', '<=', until)
          .delete();
        await tx('failure_views')
          .where({ id })
          .andWhere('complete_from', '<', until)
          .update({ complete_from: until });
      }
    });
  }
}

async function followIn(
  tx: Knex,
  options: Parameters<EpisodeStore['follow']>[0],
): Promise<Pick<FollowedView, 'failing' | 'setBackFrom'>> {
  const { view, takenAt, gapMs, decide } = options;
  const row = await lockView(tx, view);
  const setBackFrom =
    row.last_at && row.last_at > clockAhead(takenAt) ? row.last_at : undefined;
  if (setBackFrom) {
    await setBack(tx, view.id, takenAt);
  }
  const lastAt = (!setBackFrom && row.last_at) || undefined;
  const open = await readOpen(tx, view.id);
  if (lastAt && lastAt >= takenAt) {
    return { failing: open };
  }
  if (!lastAt) {
    await dropOldViews(tx, view);
  }
  const lookedAway = !lastAt || isGap(lastAt, takenAt, gapMs);
  const followed = decide({
    lastAt,
    unknowns: lastAt && row.unknowns ? JSON.parse(row.unknowns) : {},
    open,
    lent: lookedAway ? await readLent(tx, view, { takenAt, gapMs }) : undefined,
  });
  await writeEpisodes(tx, view.id, followed, { takenAt, lastAt });
  await tx('failure_views')
    .where('id', view.id)
    .update({
      last_at: takenAt,
      unknowns: JSON.stringify(followed.unknowns),
      complete_from: (!lookedAway && row.complete_from) || takenAt,
    });
  return { failing: followed.failing, setBackFrom };
}

/** The view's row, which no other replica writes until the transaction ends. */
async function lockView(
  tx: Knex,
  { id, cluster, entityRef, byPortal }: View,
): Promise<ViewRow> {
  const [row] = await tx<ViewRow>('failure_views')
    .insert({
      id,
      cluster,
      entity_ref: storedText(entityRef),
      entity_key: entityKey(entityRef),
      by_portal: byPortal,
    })
    .onConflict('id')
    .merge(['entity_key', 'by_portal'])
    .returning('*');
  return row as ViewRow;
}

/**
 * Sets back to now what was remembered from a time that has not come: else
 * nothing would be remembered until it has. How long nobody looked is not known.
 */
async function setBack(tx: Knex, viewId: string, now: string) {
  const later = (column: string) =>
    tx('failure_episodes').where('view_id', viewId).andWhere(column, '>', now);
  await later('first_seen_at').update({ first_seen_at: now });
  await later('not_failing_at').update({ not_failing_at: null });
  await later('last_seen_at').update({ last_seen_at: now });
  await later('ended_at').update({ ended_at: now });
  await tx('failure_episodes')
    .where('view_id', viewId)
    .whereNull('ended_at')
    .update({ steady_from: now });
}

/** Policies can make everybody see something else: those who looked last are kept. */
async function dropOldViews(tx: Knex, { id, cluster }: View) {
  const ids = await tx<ViewRow>('failure_views')
    .where({ cluster })
    .whereNot({ id })
    .orderBy('last_at', 'desc')
    .offset(MOST_VIEWS - 1)
    .limit(SOME_VIEWS)
    .pluck('id');
  if (ids.length > 0) {
    await dropViews(tx, ids);
  }
}

async function dropViews(tx: Knex, ids: readonly string[]) {
  await tx('failure_episodes').whereIn('view_id', ids).delete();
  await tx('failure_views').whereIn('id', ids).delete();
}

async function readOpen(tx: Knex, viewId: string) {
  const rows = await tx<EpisodeRow>('failure_episodes')
    .where('view_id', viewId)
    .whereNull('ended_at');
  return new Map(rows.map(row => [row.finding, toEpisode(row)] as const));
}

/** What the one who looked last sees failing, if that was not long ago. */
async function readLent(
  tx: Knex,
  { id, cluster }: View,
  { takenAt, gapMs }: { takenAt: string; gapMs: number },
) {
  const since = new Date(Date.parse(takenAt) - gapMs).toISOString();
  const lender = await tx<ViewRow>('failure_views')
    .where({ cluster })
    .whereNot({ id })
    .whereBetween('last_at', [since, clockAhead(takenAt)])
    .orderBy('last_at', 'desc')
    .first();
  const open = lender ? await readOpen(tx, lender.id) : [];
  // What it can't tell either is nothing to lend.
  return new Map([...open].filter(([, it]) => !it.lastSeenAt));
}

/** What ended in a time, the latest first. */
async function readEnded(
  tx: Knex,
  viewId: string,
  { since, until, most }: { since: string; until: string; most: number },
): Promise<EndedFinding[]> {
  const rows = await tx<EpisodeRow>('failure_episodes as ended')
    .where('view_id', viewId)
    .whereBetween('ended_at', [since, until])
    // One that fails again has not ended.
    .whereNotExists(
      tx('failure_episodes as open')
        .where('open.view_id', viewId)
        .whereNull('open.ended_at')
        .whereRaw('open.finding = ended.finding')
        .select(tx.raw('1')),
    )
    .orderBy([
      { column: 'ended_at', order: 'desc' },
      { column: 'first_seen_at', order: 'desc' },
      { column: 'finding' },
    ])
    .limit(most);
  const last = new Map(rows.map(row => [row.finding, row] as const).reverse());
  return rows
    .filter(row => last.get(row.finding) === row)
    .map(row => ({
      ...JSON.parse(row.described),
      firstSeenAt: row.first_seen_at,
      lastSeenAt: row.last_seen_at,
      endedAt: row.ended_at,
    }));
}

async function writeEpisodes(
  tx: Knex,
  viewId: string,
  { changed, lost, ended }: Followed,
  { takenAt, lastAt }: { takenAt: string; lastAt?: string },
) {
  for (const some of chunks(changed)) {
    await tx('failure_episodes')
      .insert(some.map(it => toRow(viewId, it)))
      .onConflict(tx.raw('(view_id, finding) where ended_at is null'))
      .merge();
  }
  for (const ids of chunks(lost)) {
    await open(ids).update({ last_seen_at: lastAt ?? takenAt });
  }
  for (const ids of chunks(ended)) {
    await open(ids).update({
      ended_at: takenAt,
      last_seen_at: tx.raw('coalesce(last_seen_at, ?)', [lastAt ?? takenAt]),
    });
  }

  function open(ids: string[]) {
    return tx('failure_episodes')
      .where('view_id', viewId)
      .whereNull('ended_at')
      .whereIn('finding', ids);
  }
}
