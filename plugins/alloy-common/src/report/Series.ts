import { parseShape } from '@alloy-fleet/alloy-advisor';
import { z } from 'zod';

/** All that can be looked at over time. */
export const seriesViewNames = [
  'memory',
  'behind',
  'samples',
  'peers',
  'targets',
] as const;

/** What can be looked at over time: bytes, seconds behind, samples a second, peers seen, targets owned. */
export type SeriesView = (typeof seriesViewNames)[number];

/** All that it can be looked at over. */
export const seriesRanges = ['1h', '6h', '24h'] as const;

/** Over how long: the hours before now. */
export type SeriesRange = (typeof seriesRanges)[number];

/** A value of one instance over time. */
export interface SeriesLine {
  /** Pod or host. */
  readonly name: string;
  /** One a step, from the first to the last; null where there is none. */
  readonly values: (number | null)[];
}

/** One value of some instances over time. */
export interface Series {
  readonly view: SeriesView;
  readonly unit: 'count' | 'ratio' | 'seconds' | 'bytes' | 'perSecond' | 'none';
  /** As it was asked, for a person to ask himself. */
  readonly query: string;
  /** Unix seconds of the first and the last value. */
  readonly from: number;
  readonly to: number;
  /** From one value to the next, in seconds. */
  readonly stepSeconds: number;
  /** The instances with the largest values; a missing value is null. */
  readonly lines: SeriesLine[];
  /** How many instances were left out. */
  readonly leftOut: number;
  /** What the store said about its answer being not the whole. */
  readonly warnings: string[];
}

const seriesSchema = z.object({
  view: z.enum(seriesViewNames),
  unit: z.enum(['count', 'ratio', 'seconds', 'bytes', 'perSecond', 'none']),
  query: z.string(),
  from: z.number(),
  to: z.number(),
  stepSeconds: z.number(),
  lines: z.array(
    z.object({
      name: z.string(),
      values: z.array(z.number().nullable()),
    }),
  ),
  leftOut: z.number(),
  warnings: z.array(z.string()),
}) satisfies z.ZodType<Series>;

/**
 * Series that came over the wire, checked; fields of a newer backend are left
 * out.
 *
 * @throws ShapeError that says which field is wrong
 */
export function parseSeries(value: unknown): Series {
  return parseShape(seriesSchema, 'series', value);
}
