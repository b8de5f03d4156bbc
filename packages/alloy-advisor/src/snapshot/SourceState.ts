import { z } from 'zod';

/** Of a source that the portal has of itself. */
export const builtInSourceNameSchema = z.enum([
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

/** Of a source that others added to the portal: `acme/inventory`. */
const addedSourceNameSchema = z.custom<`${string}/${string}`>(
  it => typeof it === 'string' && it.length <= 100 && it.includes('/'),
  { error: 'expected the name of a source, such as acme/inventory' },
);

/** Where facts come from. */
export const sourceNameSchema = z.union([
  builtInSourceNameSchema,
  addedSourceNameSchema,
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

export type BuiltInSourceName = z.infer<typeof builtInSourceNameSchema>;
export type SourceName = z.infer<typeof sourceNameSchema>;
export type SourceState = z.infer<typeof sourceStateSchema>;
export type SourceStatus = SourceState['status'];
