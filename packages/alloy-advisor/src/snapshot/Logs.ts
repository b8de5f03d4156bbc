import { z } from 'zod';
import { factSchema } from './Fact';

/** The log lines of one job of the cluster that lately reached the store. */
export const logStreamSchema = z.object({
  /** The `job` label of the streams. */
  job: z.string(),
  /** Lines in the last ten minutes. */
  entries: z.number(),
  /** Lines in the ten minutes before an hour ago: what is usual; absent when not asked. */
  entriesBefore: z.number().optional(),
  /** Lines in the last two minutes; absent when not asked. */
  entriesLately: z.number().optional(),
});

/** How the events of Kubernetes reach the log store. */
export const eventLogsSchema = z.object({
  /** The `job` label of their streams. */
  job: z.string(),
  /** Lines in the last ten minutes. */
  entries: z.number(),
  /** Different values of the label `instance` that lately wrote; absent ones count as one. */
  readers: z.number(),
  /** Events that were stored more than once in ten minutes. */
  repeated: factSchema(z.number()),
});

export type EventLogs = z.infer<typeof eventLogsSchema>;
export type LogStream = z.infer<typeof logStreamSchema>;
