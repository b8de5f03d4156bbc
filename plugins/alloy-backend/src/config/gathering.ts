import { z } from 'zod';
import { durationSchema } from './duration';

/** How long gathering a report may take, in all and each source. */
export const gatheringSchema = z
  .strictObject({
    timeout: durationSchema.optional(),
    sourceTimeout: durationSchema.optional(),
  })
  .default({})
  .transform(({ timeout, sourceTimeout }) => ({
    timeoutMs: timeout ?? 10_000,
    sourceTimeoutMs: sourceTimeout ?? 5_000,
  }));
