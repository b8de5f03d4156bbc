import { z } from 'zod';
import { durationSchema } from './duration';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What is remembered of failures, and whether somebody looks when nobody does. */
export const historySchema = z
  .strictObject({
    keep: durationSchema.optional(),
    watchEvery: durationSchema.optional(),
  })
  .default({})
  .transform(({ keep, watchEvery }) => ({
    keepMs: keep ?? 30 * DAY,
    watchEveryMs: watchEvery,
    /** Looking away for longer leaves a gap: a report that comes late does not. */
    gapMs: Math.max(5 * MINUTE, 2.5 * (watchEvery ?? 0)),
  }));

export type HistoryConfig = z.output<typeof historySchema>;
