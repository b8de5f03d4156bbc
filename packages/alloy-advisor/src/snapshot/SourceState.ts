import { z } from 'zod';

/** Where facts come from. */
export const sourceNameSchema = z.enum([
  'catalog',
  'kubernetes',
  // What instances say of themselves, by metrics.
  'metrics',
  // What checks that are PromQL measure.
  'measurements',
  'cardinality',
  'logs',
  'alloy',
  'repository',
]);

/**
 * Whether a source answered, and if not, why.
 *
 * - `answered`: all that was asked was given.
 * - `partial`: some of it was given; the rest is unknown.
 * - `refused`: it said no (401, 403, or disabled for the tenant).
 * - `not-configured`: the portal was not told about it.
 * - `timed-out`: it was too slow.
 * - `failed`: it could not be reached, or what it said makes no sense.
 */
export const sourceStateSchema = z.object({
  source: sourceNameSchema,
  status: z.enum([
    'answered',
    'partial',
    'refused',
    'not-configured',
    'timed-out',
    'failed',
  ]),
  /** What happened and what to do about it; absent when it answered. */
  message: z.string().optional(),
  /** Which one it was: the cluster, or the instance and tenant. */
  target: z.string().optional(),
  /** When it answered, or gave up, as ISO 8601. */
  at: z.string().optional(),
  /** How long it took, in milliseconds. */
  durationMs: z.number().nonnegative(),
});

export type SourceName = z.infer<typeof sourceNameSchema>;
export type SourceState = z.infer<typeof sourceStateSchema>;
export type SourceStatus = SourceState['status'];
