import {
  known,
  logQueries,
  mapFact,
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

/**
 * What lately arrived in Loki of each job of a cluster, what did an hour ago,
 * and how the events of Kubernetes came: a handful of queries, however large
 * the fleet. Its own clock says when that is: by another one that is an hour
 * ahead nothing would have arrived.
 *
 * @throws SourceFailure, also when the store says that an answer is not the
 *   whole
 */
export async function readLogs(
  store: StoreClient,
  cluster: string,
): Promise<LogFacts> {
  const ask = async (query: string) => {
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
    return new Map(
      data.result.map(it => [it.metric.job ?? '', sampleValue(it.value[1])]),
    );
  };
  const [now, before, lately, readers, repeated] = await Promise.all([
    ask(logQueries.entriesByJob(cluster, '10m')),
    ask(logQueries.entriesByJob(cluster, '10m', '1h')),
    ask(logQueries.entriesByJob(cluster, '2m')),
    ask(logQueries.eventReaders(cluster)),
    attempt(ask(logQueries.eventsRepeated(cluster))),
  ]);
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
