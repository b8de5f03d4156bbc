import type { Knex } from 'knex';
import { chunks } from './chunks';
import type { EpisodeRow, ViewRow } from './episodeRows';
import { entityKey } from './entityKey';
import type { FindingEvent, FindingEvents } from './FindingEvents';

/** A time, its beginning included and its end not: ISO 8601 in UTC. */
export interface TimeRange {
  readonly from: string;
  readonly to: string;
}

type Row = EpisodeRow & { readonly entity_key: string };

/**
 * What began and what ended of some clusters, as the portal saw it, by the
 * references that were asked for. Of one at which nobody looked nothing is known.
 *
 * @param options.most so many episodes are read of a few hundred clusters; of
 *   more the latest, and `completeFrom` says from when on
 */
export async function readEvents(
  tx: Knex,
  options: {
    entityRefs: readonly string[];
    range: TimeRange;
    most: number;
  },
): Promise<ReadonlyMap<string, FindingEvents>> {
  const byKey = new Map<string, FindingEvents>();
  for (const keys of chunks([...new Set(options.entityRefs.map(entityKey))])) {
    const views = await tx<ViewRow>('failure_views')
      .whereIn('entity_key', keys)
      .andWhere('by_portal', true)
      .whereNotNull('complete_from')
      .orderBy('last_at');
    const rows = await readRows(tx, keys, options);
    const cutAt =
      rows.length > options.most ? latestOf(rows[options.most]) : '';
    const events = eventsOf(rows.slice(0, options.most), options.range);
    // An entity that was told to stand for another cluster is as it is now.
    for (const { entity_key: key, complete_from: from, last_at: at } of views) {
      if (key && from && at) {
        byKey.set(key, {
          events: (events.get(key) ?? []).filter(it => it.at > cutAt),
          completeFrom: cutAt > from ? cutAt : from,
          lastAt: at,
        });
      }
    }
  }
  return new Map(
    options.entityRefs.flatMap(entityRef => {
      const found = byKey.get(entityKey(entityRef));
      return found ? [[entityRef, found] as const] : [];
    }),
  );
}

/** One more than is given, so that it is known whether there are. */
async function readRows(
  tx: Knex,
  keys: readonly string[],
  { range: { from, to }, most }: { range: TimeRange; most: number },
): Promise<Row[]> {
  return tx('failure_episodes as e')
    .join('failure_views as v', 'v.id', 'e.view_id')
    .whereIn('v.entity_key', keys)
    .andWhere('v.by_portal', true)
    .andWhere(either =>
      either
        .whereBetween('e.first_seen_at', [from, to])
        .orWhereBetween('e.ended_at', [from, to]),
    )
    .orderByRaw('coalesce(e.ended_at, e.first_seen_at) desc')
    .limit(most + 1)
    .select('e.*', 'v.entity_key');
}

function latestOf(row: Row): string {
  return row.ended_at ?? row.first_seen_at;
}

function eventsOf(
  rows: readonly Row[],
  { from, to }: TimeRange,
): ReadonlyMap<string, FindingEvent[]> {
  const byKey = new Map<string, FindingEvent[]>();
  for (const row of rows) {
    const events = byKey.get(row.entity_key) ?? [];
    byKey.set(row.entity_key, events);
    const common = {
      ...JSON.parse(row.described),
      id: row.finding,
      firstSeenAt: row.first_seen_at,
      notFailingAt: row.not_failing_at ?? undefined,
    };
    events.push({ ...common, kind: 'began', at: row.first_seen_at });
    if (row.ended_at !== null) {
      events.push({
        ...common,
        kind: 'ended',
        at: row.ended_at,
        lastSeenAt: row.last_seen_at ?? undefined,
      });
    }
  }
  for (const [key, events] of byKey) {
    byKey.set(
      key,
      events.filter(({ at }) => at >= from && at < to).sort(byMoment),
    );
  }
  return byKey;
}

function byMoment(a: FindingEvent, b: FindingEvent): number {
  // The beginning of one comes before its end.
  const [one, other] = [a, b].map(it => `${it.at} ${it.id} ${it.kind}`);
  return one < other ? -1 : Number(one > other);
}
