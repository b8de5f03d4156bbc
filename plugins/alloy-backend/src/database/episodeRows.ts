import type { Episode } from './Episode';

/** A cluster, and those who may see the same of it. */
export interface ViewRow {
  readonly id: string;
  readonly cluster: string;
  readonly entity_ref: string;
  readonly entity_key: string | null;
  readonly by_portal: boolean | number;
  readonly last_at: string | null;
  readonly complete_from: string | null;
  readonly unknowns: string | null;
}

/** A finding from when it began to fail until that ended. */
export interface EpisodeRow {
  readonly view_id: string;
  readonly finding: string;
  readonly described: string;
  readonly first_seen_at: string;
  readonly not_failing_at: string | null;
  readonly steady_from: string;
  readonly last_seen_at: string | null;
  readonly ended_at: string | null;
}

export function toRow(viewId: string, episode: Episode): EpisodeRow {
  return {
    view_id: viewId,
    finding: episode.id,
    described: JSON.stringify(episode.described),
    first_seen_at: episode.firstSeenAt,
    not_failing_at: episode.notFailingAt ?? null,
    steady_from: episode.steadyFrom,
    last_seen_at: episode.lastSeenAt ?? null,
    ended_at: null,
  };
}

export function toEpisode(row: EpisodeRow): Episode {
  return {
    id: row.finding,
    described: JSON.parse(row.described),
    firstSeenAt: row.first_seen_at,
    notFailingAt: row.not_failing_at ?? undefined,
    steadyFrom: row.steady_from,
    lastSeenAt: row.last_seen_at ?? undefined,
  };
}
