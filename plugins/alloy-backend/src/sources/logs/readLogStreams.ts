import { promqlSelector } from '@alloy-fleet/alloy-advisor';
import type { LogStream } from '@alloy-fleet/backstage-plugin-alloy-common';
import { z } from 'zod';
import type { StoreClient } from '../store/StoreClient';

const HOUR_SECONDS = 3_600;

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

/**
 * What lately arrived in Loki of each job of a cluster, and what did an hour
 * ago: two queries, however large the fleet. Strings of LogQL are escaped as
 * those of PromQL.
 *
 * @param note takes what the store says of its answer being not the whole
 * @throws SourceFailure
 */
export async function readLogStreams(
  store: StoreClient,
  cluster: string,
  nowSeconds: number,
  note: (partial: string) => void,
): Promise<LogStream[]> {
  const query = `sum by (job) (count_over_time(${promqlSelector({
    cluster,
  })}[10m]))`;
  const at = async (seconds: number) => {
    const { data, warnings } = await store.post(
      '/loki/api/v1/query',
      [
        ['query', query],
        ['time', String(Math.floor(seconds))],
      ],
      vectorSchema,
    );
    warnings?.forEach(it => note(`The log store warns: ${it}.`));
    return new Map(
      data.result.map(it => [it.metric.job ?? '', Number(it.value[1])]),
    );
  };
  const [now, before] = await Promise.all([
    at(nowSeconds),
    at(nowSeconds - HOUR_SECONDS),
  ]);
  const jobs = [...new Set([...now.keys(), ...before.keys()])].sort();
  return jobs.map(job => ({
    job,
    entries: now.get(job) ?? 0,
    entriesBefore: before.get(job) ?? 0,
  }));
}
