import { z } from 'zod';

/** What can be looked at over time. */
export const seriesViewSchema = z.enum([
  'memory',
  'behind',
  'samples',
  'peers',
  'targets',
]);

/** Over how long. */
export const seriesRangeSchema = z.enum(['1h', '6h', '24h']);

/** One value of some instances over time. */
export const seriesSchema = z.object({
  view: seriesViewSchema,
  unit: z.enum(['count', 'ratio', 'seconds', 'bytes', 'perSecond', 'none']),
  /** As it was asked, for a person to ask himself. */
  query: z.string(),
  /** Unix seconds of the first and the last value. */
  from: z.number(),
  to: z.number(),
  stepSeconds: z.number(),
  /** The instances with the largest values; a missing value is null. */
  lines: z.array(
    z.object({
      /** Pod or host. */
      name: z.string(),
      values: z.array(z.number().nullable()),
    }),
  ),
  /** How many instances were left out. */
  leftOut: z.number(),
  /** What the store said about its answer being not the whole. */
  warnings: z.array(z.string()),
});

export type SeriesView = z.infer<typeof seriesViewSchema>;
export type SeriesRange = z.infer<typeof seriesRangeSchema>;
export type Series = z.infer<typeof seriesSchema>;
