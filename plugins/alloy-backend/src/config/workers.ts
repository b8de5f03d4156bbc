import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { durationSchema } from './duration';

/** More than this many never had anything to do. */
const MOST_THREADS = 4;

function wholeNumber(least: number, most: number) {
  const error = `expected a whole number from ${least} to ${most}`;
  return z.int({ error }).min(least, { error }).max(most, { error });
}

/** The threads that read texts from outside, and what one such text may cost. */
export const workersSchema = z
  .strictObject({
    threads: wholeNumber(1, 64).optional(),
    timeout: durationSchema.optional(),
    memoryMiB: wholeNumber(64, 65_536).optional(),
  })
  .default({})
  .transform(({ threads, timeout, memoryMiB }) => ({
    /** One processor is left to the event loop. */
    threads:
      threads ??
      Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1)),
    timeoutMs: timeout ?? 30_000,
    memoryMiB: memoryMiB ?? 512,
  }));

export type WorkersConfig = z.output<typeof workersSchema>;
