import { z } from 'zod';

/**
 * The sources that the portal has of itself. By `metrics` it is told what
 * instances say of themselves, by `measurements` what checks that are PromQL
 * measure.
 */
export const builtInSourceNames = [
  'catalog',
  'kubernetes',
  'metrics',
  'measurements',
  'cardinality',
  'logs',
  'alloy',
  'repository',
] as const;

/** Of a source that the portal has of itself. */
export type BuiltInSourceName = (typeof builtInSourceNames)[number];

/** Of a source that others added to the portal: `acme/inventory`. */
export type AddedSourceName = `${string}/${string}`;

/** Where facts come from. */
export type SourceName = BuiltInSourceName | AddedSourceName;

/** Whether it is the name of a source that the portal has of itself. */
export function isBuiltInSourceName(name: string): name is BuiltInSourceName {
  return (builtInSourceNames as readonly string[]).includes(name);
}

/** Whether a source that others add may be called so: `acme/inventory`, at most 100 characters. */
export function isAddedSourceName(name: string): name is AddedSourceName {
  return name.length <= 100 && name.includes('/');
}

export const sourceNameSchema = z.union([
  z.enum(builtInSourceNames),
  z.custom<AddedSourceName>(
    it => typeof it === 'string' && isAddedSourceName(it),
    { error: 'expected the name of a source, such as acme/inventory' },
  ),
]) satisfies z.ZodType<SourceName>;

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
export type SourceStatus =
  | 'answered'
  | 'partial'
  | 'refused'
  | 'not-configured'
  | 'timed-out'
  | 'failed';

/** What became of asking a source. */
export interface SourceState {
  readonly source: SourceName;
  readonly status: SourceStatus;
  /** What happened and what to do about it; absent when it answered. */
  readonly message?: string;
  /** Which one it was: the cluster, or the instance and tenant. */
  readonly target?: string;
  /** When it answered, or gave up, as ISO 8601. */
  readonly at?: string;
  /** How long it took, in milliseconds. */
  readonly durationMs: number;
}

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
  message: z.string().optional(),
  target: z.string().optional(),
  at: z.string().optional(),
  durationMs: z.number().nonnegative(),
}) satisfies z.ZodType<SourceState>;
