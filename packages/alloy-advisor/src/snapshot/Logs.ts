import { z } from 'zod';
import { Fact, factSchema } from './Fact';

/** The log lines of one job of the cluster that lately reached the store. */
export interface LogStream {
  /** The `job` label of the streams. */
  readonly job: string;
  /** Lines in the last ten minutes. */
  readonly entries: number;
  /** Lines in the ten minutes before an hour ago: what is usual; absent when not asked. */
  readonly entriesBefore?: number;
  /** Lines in the last two minutes; absent when not asked. */
  readonly entriesLately?: number;
}

export const logStreamSchema = z.object({
  job: z.string(),
  entries: z.number(),
  entriesBefore: z.number().optional(),
  entriesLately: z.number().optional(),
}) satisfies z.ZodType<LogStream>;

/** How the events of Kubernetes reach the log store. */
export interface EventLogs {
  /** The `job` label of their streams. */
  readonly job: string;
  /** Lines in the last ten minutes. */
  readonly entries: number;
  /** Different values of the label `instance` that lately wrote; absent ones count as one. */
  readonly readers: number;
  /** Events that were stored more than once in ten minutes. */
  readonly repeated: Fact<number>;
}

export const eventLogsSchema = z.object({
  job: z.string(),
  entries: z.number(),
  readers: z.number(),
  repeated: factSchema(z.number()),
}) satisfies z.ZodType<EventLogs>;
