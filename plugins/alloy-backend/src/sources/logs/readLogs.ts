import {
  known,
  logQueries,
  mapFact,
  Scope,
  unknown,
} from '@alloy-fleet/alloy-advisor';
import type {
  EventLogs,
  Fact,
  LogStream,
} from '@alloy-fleet/backstage-plugin-alloy-common';
import { z } from 'zod';
import { SourceFailure } from '../SourceFailure';
import type { StoreClient } from '../store/StoreClient';
import { sampleValue } from '../store/sampleValue';

const vectorSchema = z.object({
  status: z.literal('success'),
  warnings: z.array(z.string()).nullish(),
  data: z.object({
    resultType: z.literal('vector'),
    result: z.array(
      z.object({
        metric: z.record(z.string(), z.string()),
        value: z.tuple([z.number(), z.string()]),
      }),
    ),
  }),
});

/** What Loki says of a cluster. */
export interface LogFacts {
  readonly streams: LogStream[];
  readonly events: EventLogs[];
}

/** A number for each job. */
type Entries = ReadonlyMap<string, number>;

const NO_ENTRIES: Entries = new Map();

/**
 * What lately arrived in Loki of each job of a scope's clusters, what did an hour
 * ago, and how the events of Kubernetes came: a handful of queries, however large
 * the fleet. Its own clock says when that is: by another one that is an hour
 * ahead nothing would have arrived.
 *
 * @returns by cluster: those that the scope names, or that anything came of
 * @throws SourceFailure, also when the store says that an answer is not the
 *   whole
 */
export async function readLogs(
  store: StoreClient,
  scope: Scope,
): Promise<ReadonlyMap<string, LogFacts>> {
  const ask = async (query: string): Promise<ReadonlyMap<string, Entries>> => {
    const { data, warnings } = await store.post(
      '/loki/api/v1/query',
      [['query', query]],
      vectorSchema,
    );
    if (warnings && warnings.length > 0) {
      // Of what is missing from a part nothing can be said.
      throw new SourceFailure(
        'partial',
        `The log store warns: ${warnings[0]}.`,
      );
    }
    const rows = data.result.map(it => ({
      labels: it.metric,
      value: sampleValue(it.value[1]),
    }));
    return new Map(
      [...scope.split(rows)].map(([cluster, own]) => [
        cluster,
        new Map(own.map(it => [it.labels.job ?? '', it.value])),
      ]),
    );
  };
  const [now, before, lately, readers, repeated] = await Promise.all([
    ask(logQueries.entriesByJob(scope, '10m')),
    ask(logQueries.entriesByJob(scope, '10m', '1h')),
    ask(logQueries.entriesByJob(scope, '2m')),
    ask(logQueries.eventReaders(scope)),
    attempt(ask(logQueries.eventsRepeated(scope))),
  ]);
  const clusters = new Set([...now.keys(), ...before.keys()]);
  return new Map(
    [...clusters].map(cluster => {
      const of = (all: ReadonlyMap<string, Entries>) =>
        all.get(cluster) ?? NO_ENTRIES;
      return [
        cluster,
        toLogFacts({
          now: of(now),
          before: of(before),
          lately: of(lately),
          readers: of(readers),
          repeated: mapFact(repeated, of),
        }),
      ];
    }),
  );
}

/** What the answers say of one cluster. */
function toLogFacts(answers: {
  now: Entries;
  before: Entries;
  lately: Entries;
  readers: Entries;
  repeated: Fact<Entries>;
}): LogFacts {
  const { now, before, lately, readers, repeated } = answers;
  const jobs = [...new Set([...now.keys(), ...before.keys()])].sort();
  return {
    streams: jobs.map(job => ({
      job,
      entries: now.get(job) ?? 0,
      entriesBefore: before.get(job) ?? 0,
      entriesLately: lately.get(job) ?? 0,
    })),
    events: [...readers].map(([job, count]) => ({
      job,
      entries: now.get(job) ?? 0,
      readers: count,
      repeated: mapFact(repeated, it => it.get(job) ?? 0),
    })),
  };
}

/** Reading lines may cost more than a store allows: the counts are worth having without. */
async function attempt<T>(asking: Promise<T>): Promise<Fact<T>> {
  try {
    return known('logs', await asking);
  } catch (error) {
    return unknown('logs', SourceFailure.of(error).message);
  }
}
