import { z } from 'zod';

/** The log lines of one job of the cluster that lately reached the store. */
export const logStreamSchema = z.object({
  /** The `job` label of the streams. */
  job: z.string(),
  /** Lines in the last ten minutes. */
  entries: z.number(),
  /** Lines in the ten minutes before an hour ago: what is usual; absent when not asked. */
  entriesBefore: z.number().optional(),
});

export type LogStream = z.infer<typeof logStreamSchema>;
